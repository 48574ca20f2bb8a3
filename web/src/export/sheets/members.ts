/** What every member pays before and after. */
import { memberLines, type MemberLine } from "../../outcome/members.ts";
import { compareNames } from "../../scenario/places.ts";
import type { Report } from "../report.ts";
import {
  at,
  blank,
  block,
  count,
  euro,
  figureHead,
  head,
  minus,
  part,
  sumInSight,
  text,
  type Cell,
  type Sheet,
} from "../sheet.ts";

const INHABITANTS = 1;
const PLAN = 2;
const SCENARIO = 3;
const DIFFERENCE = 4;
const HEAD = 3;

export const sortedMembers = ({ shown, dataset }: Report): MemberLine[] =>
  memberLines(shown, dataset).sort((a, b) => compareNames(a.name, b.name));

/** Joined or gone, in a word. */
export const remarkOf = ({ before, after }: MemberLine, { t, d }: Report): string =>
  before === null ? t.all.joined : after === null ? d.book.gone : "";

export const membersSheet = (report: Report): Sheet => {
  const { shown, planned, t, d } = report;
  const lines = sortedMembers(report);
  const own = shown.bill.afterId ?? shown.bill.beforeIds[0];
  const rows: Cell[][] = [
    [text(`${t.tabs.members}, ${shown.year}`, "title")],
    [text(d.book.exact, "quiet")],
    [
      head(t.columns.member),
      ...[
        t.columns.inhabitants,
        planned,
        t.columns.scenario,
        t.columns.difference,
        t.columns.differencePercent,
        `${planned} ${d.book.perInhabitantShort}`,
        `${t.columns.scenario} ${d.book.perInhabitantShort}`,
      ].map(figureHead),
      head(d.book.remark),
    ],
  ];
  for (const line of lines) {
    const { name, inhabitants, before, after } = line;
    const row = rows.length;
    const look = line.id === own ? "own" : "plain";
    const delta = (after ?? 0) - (before ?? 0);
    const per = (column: number, cents: number | null): Cell =>
      cents === null
        ? { ...blank, look }
        : part([at(column, row), cents / 100], [at(INHABITANTS, row), inhabitants], "perInhabitant", look);
    rows.push([
      text(name, look),
      count(inhabitants, look),
      euro(before, look),
      euro(after, look),
      minus(at(SCENARIO, row), at(PLAN, row), delta, look),
      part([at(DIFFERENCE, row), delta], [at(PLAN, row), before ?? 0], "percent", look),
      per(PLAN, before),
      per(SCENARIO, after),
      text(remarkOf(line, report), look),
    ]);
  }
  const last = rows.length - 1;
  const sum = (of: "before" | "after") => lines.reduce((all, line) => all + (line[of] ?? 0), 0);
  const delta = sum("after") - sum("before");
  const row = rows.length;
  rows.push([
    text(d.book.totalInSight, "total"),
    text("", "total"),
    sumInSight(block(PLAN, HEAD, last), sum("before")),
    sumInSight(block(SCENARIO, HEAD, last), sum("after")),
    minus(at(SCENARIO, row), at(PLAN, row), delta, "total"),
    part([at(DIFFERENCE, row), delta], [at(PLAN, row), sum("before")], "percent", "total"),
    ...Array<Cell>(3).fill(text("", "total")),
  ]);
  return {
    name: t.tabs.members,
    widths: [26, 11, 17, 17, 16, 9, 13, 13, 15],
    lines: new Map([[HEAD - 1, 2]]),
    rows,
    frozen: { rows: HEAD, columns: 1 },
    filter: { from: HEAD - 1, to: last, columns: 9 },
  };
};
