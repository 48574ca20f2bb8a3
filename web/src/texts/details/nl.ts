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
  copy: { text: "Tekst kopiëren", done: "De tekst is gekopieerd." },
  own: {
    measure: "Maatregel",
    part: "Kostensoort",
    partsTitle: "Het verschil per kostensoort",
    fair: "Als maatregelen elkaar raken, krijgt elke maatregel een eerlijk deel van het verschil.",
    noMeasure: "Geen maatregel verandert deze rekening",
    oneMeasure: "Eén maatregel verandert deze rekening",
    mostUp: "‘{measure}’ doet de rekening het meest stijgen ({amount})",
    mostDown: "‘{measure}’ doet de rekening het meest dalen ({amount})",
    invoice: "Factuur",
    noInvoices: "Er zijn geen facturen in {year}.",
    invoicesMore:
      "Drie voorschotten van een kwart van het tarief in het plan {year}, en in het vierde kwartaal wat er dan nog open staat.",
    invoiceOne: "De verenigingsbijdrage van {year} wordt in één keer betaald.",
    atOnce: "Hele jaar",
    quarters: ["Eerste kwartaal", "Tweede kwartaal", "Derde kwartaal", "Vierde kwartaal (afrekening)"],
    noticeDate: "Stel, u zegt op per",
    canLeave: "Zegt {member} op {date} op, dan eindigt het lidmaatschap op zijn vroegst op {end}.",
    untilThen: "Tot dan betaalt {member} in dit scenario nog {total}\u00a0euro.",
    withdrawalCaption: "Wat u betaalt van opzegging tot einde lidmaatschap",
    toPay: "Te betalen",
    withdrawalRules:
      "Volgens de statuten (artikel 6): opzeggen kan tegen het eind van het boekjaar na het jaar van opzegging, voor ten hoogste 10% van de leden per jaar.",
  },
  note: {
    title: "Financiële consequenties en dekking",
    scenario: "Dit gaat uit van het volgende: {measures}.",
    more: "{member} betaalt in {year} aan Dimpact {after}\u00a0euro in plaats van {before}\u00a0euro. Dat is {delta}\u00a0euro meer ({percent}).",
    less: "{member} betaalt in {year} aan Dimpact {after}\u00a0euro in plaats van {before}\u00a0euro. Dat is {delta}\u00a0euro minder ({percent}).",
    same: "{member} betaalt in {year} aan Dimpact {after}\u00a0euro. Dat is gelijk aan de begroting van Dimpact.",
    gone: "{member} is in {year} geen lid meer van Dimpact. De bijdrage van {before}\u00a0euro vervalt.",
    joins: "{member} betaalt in {year} als lid van Dimpact {after}\u00a0euro.",
    differs: "Het verschil bestaat uit: {parts} (in euro).",
    consists: "Dat bestaat uit: {parts} (in euro).",
    fixed:
      "De verandering valt binnen het begrotingsjaar: de tarieven van de andere leden staan vast en het verschil raakt het eigen vermogen van Dimpact.",
    reallocated:
      "De verandering werkt door in een nieuwe begroting: de kosten worden opnieuw verdeeld over alle leden.",
    association:
      "Het resultaat van Dimpact over {year} wordt {result}\u00a0euro. Het eigen vermogen is eind {year} {equity}\u00a0euro, {position}.",
    aboveNorm: "{amount}\u00a0euro boven de norm van {norm}\u00a0euro",
    belowNorm: "{amount}\u00a0euro onder de norm van {norm}\u00a0euro",
    atNorm: "precies de norm van {norm}\u00a0euro",
    coverMore:
      "Dekking: de extra lasten van {delta}\u00a0euro in {year} vragen dekking in de begroting van {member}.",
    coverLess:
      "Dekking: de lagere lasten geven in {year} {delta}\u00a0euro ruimte in de begroting van {member}.",
    coverNone: "Dekking: er is geen extra dekking nodig.",
    source:
      "Bron: {plan} van {association} (gegevens {dataset}, versie {version}), doorgerekend met rekenregels versie {engine}; bedragen afgerond op hele euro’s.",
    estimated: "Een deel van de bedragen is een schatting.",
    assumed: "Er zijn {count} aannames aangepast.",
    assumedOne: "Er is 1 aanname aangepast.",
  },
};

export type Details = typeof nlDetails;
