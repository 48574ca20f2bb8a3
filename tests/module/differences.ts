// Where a result is not what a case expects: amounts may differ by a cent, all else not at all.
import type { Result } from "../../wasm/types.ts";
import type { Case, ExpectedYear } from "./cases.ts";

const counted = /\/(year|inhabitants|members|better|worse|unchanged|event|endYear|places|candidates)$/;

type Tree = Record<string, unknown> | readonly unknown[];
const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

function sameNumber(path: string, expected: number, got: number): boolean {
  if (counted.test(path)) return expected === got;
  // Euro per euro: a cent on the pool moves it in the ninth digit.
  if (path.endsWith("/overheadRate")) return Math.abs(expected - got) <= 1e-9 * Math.max(1, expected);
  return Math.abs(expected - got) <= 1;
}

function compare(path: string, expected: unknown, got: unknown): string[] {
  if (isTree(expected) && isTree(got)) {
    const length =
      Array.isArray(expected) && expected.length !== (got as unknown[]).length
        ? [`${path}: ${String(expected.length)} entries expected, ${String((got as unknown[]).length)} given`]
        : [];
    return [
      ...length,
      ...Object.entries(expected).flatMap(([key, value]) =>
        compare(`${path}/${key}`, value, (got as Record<string, unknown>)[key]),
      ),
    ];
  }
  const same =
    typeof expected === "number" && typeof got === "number"
      ? sameNumber(path, expected, got)
      : expected === got;
  return same ? [] : [`${path}: ${JSON.stringify(expected)} expected, ${JSON.stringify(got)} given`];
}

function compareYear(path: string, expected: ExpectedYear, got: Result["years"][number]): string[] {
  const { members, totals, ...rest } = expected;
  const given = new Map(got.members.map((member) => [member.id, member]));
  const ids = totals ? Object.keys(totals) : members.map(({ id }) => id);
  return [
    ...compare(`${path}/order`, ids, [...given.keys()]),
    ...members.flatMap((member) => compare(`${path}/${member.id}`, member, given.get(member.id))),
    ...Object.entries(totals ?? {}).flatMap(([id, total]) =>
      compare(`${path}/${id}/total`, total, given.get(id)?.total),
    ),
    ...compare(path, rest, got),
  ];
}

const withoutMessages = (list: readonly object[]) =>
  list.map((entry) => Object.fromEntries(Object.entries(entry).filter(([key]) => key !== "message")));

// The contract says of warnings that those of events stand first, in their order, and of nothing else in which order it stands.
const sorted = (list: readonly object[]) =>
  withoutMessages(list)
    .map((entry) => ({ entry, key: JSON.stringify(Object.entries(entry).sort()) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ entry }) => entry);
const inOrder = (list: readonly object[]) => {
  const isOfYear = (warning: object) => "year" in warning;
  const first = list.findIndex(isOfYear);
  const ofEvents = first < 0 ? list : list.slice(0, first);
  return [...withoutMessages(ofEvents), ...sorted(first < 0 ? [] : list.slice(first))];
};

export function differences({ expected }: Case, got: Result): string[] {
  return [
    ...compare("/years", expected.years.length, got.years.length),
    ...expected.years.flatMap((year, i) => {
      const given = got.years[i];
      return given ? compareYear(`/${String(year.year)}`, year, given) : [];
    }),
    ...compare("/withdrawals", sorted(expected.withdrawals), sorted(got.withdrawals)),
    ...compare("/warnings", inOrder(expected.warnings), inOrder(got.warnings)),
  ];
}
