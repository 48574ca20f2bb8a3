// What the portal itself does with an answer: it says it in one sentence.
const euro = new Intl.NumberFormat("nl-NL", { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
const simulator = document.querySelector("dimpact-simulator");
const sentence = document.querySelector("#sentence");

simulator.addEventListener("resultchange", ({ detail: { result } }) => {
  const [year] = result.years;
  const { worse, better, unchanged } = year.support;
  const equity = euro.format(year.association.equityEnd / 100);
  sentence.textContent = `In ${year.year} gaan ${worse} leden meer betalen en ${better} leden minder; voor ${unchanged} leden verandert er niets. De vereniging houdt ${equity} over als eigen vermogen.`;
});

simulator.addEventListener("error", ({ detail: { message } }) => {
  sentence.textContent = message;
});
