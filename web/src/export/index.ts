/** What the page gives out beside its link: a workbook, a table, pictures and paper. Each part comes when it is asked for. */
import { lookAhead } from "../outcome/ahead.ts";
import { comparisonOf, questionsFor } from "../outcome/comparison.ts";
import { pageAddress } from "../ui/setting.ts";
import { slug } from "../scenario/municipalities.ts";
import { fill } from "../texts/fill.ts";
import type { ChartToTake, Wish } from "../ui/export-asked.ts";
import { linkTo, reportOf, type Source } from "./report.ts";
import { save } from "../ui/save.ts";
import type { Sheet } from "./sheet.ts";

/** Letters and digits that every system keeps: dimpact-2024-deventer. */
const fileName = ({ state: { dataset, own } }: Source, ending: string): string =>
  `dimpact-${dataset.year}-${slug(own?.name ?? "")}${ending}`;

/** The sheet with the scenarios side by side, where there are more. */
export const compareAll = async (source: Source): Promise<Sheet | null> => {
  const { workspace, dataset, own } = source.state;
  if (!own || workspace.scenarios.length < 2) return null;
  const questions = questionsFor(workspace, dataset);
  const [results, { compareSheet }] = await Promise.all([
    source.shown.inquire({ kind: "compare", questions }),
    import("./sheets/compare.ts"),
  ]);
  const comparison = comparisonOf(workspace, questions, results, { dataset, place: own });
  return compareSheet(reportOf(source), comparison, source);
};

const workbook = async (source: Source): Promise<File> => {
  const { shown } = source;
  const report = reportOf(source);
  const [{ sheetsOf, writeBook }, ahead, link] = await Promise.all([
    import("./book.ts"),
    lookAhead(shown),
    linkTo(shown, pageAddress()),
  ]);
  const compared = await compareAll(source);
  const bytes = await writeBook(sheetsOf(report, ahead, link, compared), report.title);
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return new File([bytes as BlobPart], fileName(source, ".xlsx"), { type });
};

const table = async (source: Source): Promise<File> => {
  const { membersTable } = await import("./csv.ts");
  const text = membersTable(reportOf(source));
  const name = fileName(source, `-${slug(source.t.tabs.members)}.csv`);
  return new File([text], name, { type: "text/csv;charset=utf-8" });
};

/** The figures as a file. */
export const fileOf = (kind: "xlsx" | "csv", source: Source): Promise<File> =>
  kind === "xlsx" ? workbook(source) : table(source);

/** Sharp on paper, and when a slide is shown large. */
const SCALE = 3;
const LONGEST_NAME = 60;

/** As many whole words as there is room for. */
const short = (name: string): string =>
  name.length <= LONGEST_NAME ? name : name.slice(0, LONGEST_NAME + 1).replace(/-[^-]*$/, "");

const picture = async (kind: "png" | "svg", chart: ChartToTake, source: Source): Promise<File> => {
  const { pictureOf } = await import("./picture.ts");
  const { title, dataset, versions, d } = reportOf(source);
  const caption = fill(d.report.caption, {
    title,
    plan: dataset.plan,
    association: dataset.association,
    dataset: versions.dataset.id,
    version: versions.dataset.version,
    engine: versions.engine,
  });
  const drawn = await pictureOf(chart, caption);
  const name = fileName(source, `-${short(slug(chart.message))}.${kind}`);
  if (kind === "svg") {
    const text = new XMLSerializer().serializeToString(drawn);
    return new File([text], name, { type: "image/svg+xml" });
  }
  const { paintPicture } = await import("./paint.ts");
  return new File([await paintPicture(drawn, SCALE)], name, { type: "image/png" });
};

/** Does what was asked, or says in an error why not. */
export const carryOut = async (wish: Wish, source: Source): Promise<void> => {
  switch (wish.kind) {
    case "xlsx":
    case "csv":
      save(await fileOf(wish.kind, source));
      return;
    case "print":
      return (await import("./printing.ts")).print(source);
    case "png":
    case "svg":
      save(await picture(wish.kind, wish.chart(), source));
  }
};
