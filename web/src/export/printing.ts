/** Lays the outcome out for paper when the browser prints, by its own menu or by the page's button. */
import type { Dataset } from "../engine/types.ts";
import { isEmbedded, layGround, pageAddress } from "../ui/setting.ts";
import { fill } from "../texts/fill.ts";
import "./paper-view.ts";
import { linkTo, reportOf, type Report, type Source } from "./report.ts";

type Answered = Source["shown"]["answered"];

let current: () => Source | null = () => null;
let link: { address: string; answered: Answered | null } = { address: "", answered: null };
const sheet = new CSSStyleSheet();

/** At the foot of every page: whose figures, and with which versions. */
const footerOf = ({ shown: { bill }, versions, d }: Report, { year }: Dataset): string =>
  fill(d.report.pageFooter, {
    member: bill.into ?? bill.name,
    year,
    dataset: versions.dataset.id,
    version: versions.dataset.version,
    engine: versions.engine,
  });

const asString = (text: string): string => `"${text.replace(/["\\]/g, "\\$&").replace(/\s/g, " ")}"`;

/** What was laid out for paper takes the place of all else. */
const ALONE = `
  @page { margin: 15mm 15mm 18mm; }
  @media print {
    html, body { background: white !important; color-scheme: light !important; }
    body { display: block !important; margin: 0 !important; padding: 0 !important; }
    body > :not(.dimpact-printed) { display: none !important; }
  }`;

let paper: HTMLElement | null = null;
let laid: Source | null = null;

const lay = (): void => {
  const source = current();
  if (source !== null && source === laid) return;
  laid = source;
  paper?.remove();
  paper = null;
  sheet.replaceSync("");
  if (!source) return;
  const report = reportOf(source);
  const font = "font: 8pt 'Noto Sans', 'Segoe UI', sans-serif; color: #3d5374";
  sheet.replaceSync(`${ALONE}
  @page {
    @bottom-left { content: ${asString(footerOf(report, source.state.dataset))}; ${font} }
    @bottom-right { content: counter(page) " / " counter(pages); ${font} }
  }`);
  const view = document.createElement("dimpact-paper");
  view.report = report;
  view.link = link.answered === source.shown.answered ? link.address : "";
  const { outer, inner } = layGround("dimpact-light dimpact-printed");
  inner.append(view);
  document.body.append(outer);
  paper = outer;
};

const linkFor = async ({ shown }: Source): Promise<void> => {
  if (shown.answered === link.answered) return;
  link = { address: await linkTo(shown, pageAddress()), answered: shown.answered };
};

/** From now on what is on screen can be printed, its link included. */
export const prepare = async (source: () => Source | null): Promise<void> => {
  // What another page around it prints is not for us to say.
  if (!isEmbedded()) current = source;
  const shown = source();
  if (shown) await linkFor(shown);
};

export const print = async (source: Source): Promise<void> => {
  await linkFor(source);
  const former = current;
  current = () => source;
  addEventListener(
    "afterprint",
    () => {
      current = former;
      laid = null;
    },
    { once: true },
  );
  // A browser that is asked by a script takes what is there at that moment; views are drawn a moment later.
  lay();
  await new Promise((drawn) => setTimeout(drawn));
  window.print();
};

document.adoptedStyleSheets.push(sheet);
addEventListener("beforeprint", lay);
