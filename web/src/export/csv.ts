/** All members as a table of text, as a Dutch spreadsheet opens it. */
import Papa from "papaparse";
import type { Report } from "./report.ts";
import { remarkOf, sortedMembers } from "./sheets/members.ts";

const BOM = "\uFEFF";

/** What a spreadsheet would take for a formula; a number with a minus is none. */
const FORMULA = /^[=+\-@\t\r](?!\d+(,\d+)?$).*$/s;

const decimal = (value: number, digits: number): string => value.toFixed(digits).replace(".", ",");

const amount = (cents: number | null): string => (cents === null ? "" : decimal(cents / 100, 2));

export const membersTable = (report: Report): string => {
  const { planned, t, d } = report;
  const head = [
    t.columns.member,
    d.book.code,
    t.columns.inhabitants,
    planned,
    t.columns.scenario,
    t.columns.difference,
    t.columns.differencePercent,
    `${planned} ${d.book.perInhabitantShort}`,
    `${t.columns.scenario} ${d.book.perInhabitantShort}`,
    d.book.remark,
  ];
  const rows = sortedMembers(report).map((line) => {
    const { name, code, inhabitants, before, after } = line;
    const delta = (after ?? 0) - (before ?? 0);
    const per = (cents: number | null) =>
      cents === null || inhabitants === 0 ? "" : decimal(cents / 100 / inhabitants, 2);
    return [
      name,
      code,
      String(inhabitants),
      amount(before),
      amount(after),
      amount(delta),
      before ? decimal((delta / before) * 100, 2) : "",
      per(before),
      per(after),
      remarkOf(line, report),
    ];
  });
  return (
    BOM + Papa.unparse([head, ...rows], { delimiter: ";", newline: "\r\n", escapeFormulae: FORMULA }) + "\r\n"
  );
};
