/** Lays the outcome out for paper when the browser prints, by its own menu or by the page's button. */
import type { Dataset } from "../engine/types.ts";
import { fill } from "../texts/fill.ts";
import "../views/paper-view.ts";
import { linkTo, reportOf, type Report, type Source } from "./report.ts";

type Answered = Source["shown"]["answered"];

let current: () => Source | null = () => null;
let link: { address: string; answered: Answered | null } = { address: "", answered: null };
const footer = new CSSStyleSheet();

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

const lay = (): void => {
  document.querySelector(".paper")?.remove();
  const source = current();
  if (!source) return;
  const report = reportOf(source);
  const font = "font: 8pt 'Noto Sans', 'Segoe UI', sans-serif; color: #3d5374";
  footer.replaceSync(`@page {
    @bottom-left { content: ${asString(footerOf(report, source.state.dataset))}; ${font} }
    @bottom-right { content: counter(page) " / " counter(pages); ${font} }
  }`);
  const paper = document.createElement("div");
  paper.className = "voorbeeld-theme on-paper paper";
  const view = document.createElement("dimpact-paper");
  view.report = report;
  view.link = link.answered === source.shown.answered ? link.address : "";
  paper.append(view);
  document.body.append(paper);
};

/** From now on what is on screen can be printed, its link included. */
export const prepare = async (source: () => Source | null): Promise<void> => {
  current = source;
  const shown = source()?.shown;
  if (!shown || shown.answered === link.answered) return;
  link = { address: await linkTo(shown, location.href), answered: shown.answered };
};

export const print = async (source: Source): Promise<void> => {
  await prepare(() => source);
  window.print();
};

document.adoptedStyleSheets.push(footer);
addEventListener("beforeprint", lay);
