/** Words of the parts that come when they are opened, in Dutch. */
export const nlDetails = {
  explanation: {
    title: "Hoe dit bedrag tot stand komt",
    subtitle: "Hoe dit bedrag tot stand komt, {year}",
    close: "Sluiten",
    back: "Terug",
    failed: "Dit bedrag kan niet worden uitgelegd. Melding: {message}",
    estimate: "schatting",
    assumption: "aanname",
    inferred: "afgeleid",
    containsEstimate: "Dit bedrag rust voor een deel op een schatting.",
    byMeasure: "door de maatregel ‘{measure}’",
    standard: "in het plan: {value}",
    more: "uitleg",
    deeper: "Waar komen deze bedragen vandaan? ({what})",
    exact: "Precies: {what} {amount}",
    rounding: "Op de pagina staat dit bedrag afgerond op hele euro’s.",
    units: {
      euro: "{value}\u00a0euro",
      euroPerInhabitant: "{value}\u00a0euro per inwoner",
      inhabitants: "{value} inwoners",
      members: "{value} leden",
      years: "{value} jaar",
    },
  },
};

export type Details = typeof nlDetails;
