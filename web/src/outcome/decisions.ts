/** Who has to decide on what, in the words of the dataset, and how many members' bills do not rise. */
import type { Dataset, Decision, YearResult } from "../engine/types.ts";
import type { Details } from "../texts/details/nl.ts";
import { clause, fill } from "../texts/fill.ts";
import type { Speech } from "../texts/index.ts";
import { sourceOf } from "../texts/articles.ts";

export interface DecisionLine {
  /** What is decided, and by whom. */
  title: string;
  /** Of a body of members: how many they are, or the votes it takes beside the bills that do not rise. */
  votes: string;
  /** Where it says so, and why. */
  source: string;
}

type Words = Details["decisions"];

const votesOf = (
  { majority, members, quorum, votes }: Decision,
  { better, unchanged }: YearResult["support"],
  d: Words,
): string => {
  if (members === undefined) return "";
  if (!majority || votes === undefined) return fill(d.together, { members });
  const values = { majority: d[majority], members, quorum: quorum ?? 0, votes, count: better + unchanged };
  const needed = fill(quorum === undefined ? d.needs : d.needsQuorum, values);
  return `${needed} ${fill(d.count, values)}`;
};

/** What is decided, and by whom. */
const titleOf = ({ subject }: Decision, { decisions = [] }: Dataset, t: Speech): string => {
  const words = decisions.find((one) => one.subject === subject);
  return words ? `${t.local(words.name)}: ${t.local(words.who)}` : subject;
};

export const decisionLines = (
  { decisions, support }: YearResult,
  dataset: Dataset,
  t: Speech,
  d: Words,
): DecisionLine[] =>
  decisions.map((decision) => {
    const words = dataset.decisions?.find(({ subject }) => subject === decision.subject);
    const reason = clause(t.local(words?.reason));
    const source = sourceOf(decision.article, t);
    return {
      title: titleOf(decision, dataset, t),
      votes: votesOf(decision, support, d),
      source: reason === "" ? `${source}.` : `${reason} (${source}).`,
    };
  });

/** As sentences, for paper and workbook. */
export const decisionsIn = (year: YearResult, dataset: Dataset, t: Speech, d: Words): string[] =>
  decisionLines(year, dataset, t, d).map(({ title, votes, source }) =>
    [`${title}.`, votes, source].filter(Boolean).join(" "),
  );

/** On one line: what, by whom, and the votes where they are counted. */
export const decisionsInShort = (
  { decisions }: YearResult,
  dataset: Dataset,
  t: Speech,
  d: Words,
): string[] =>
  decisions.map((decision) => {
    const { votes, members } = decision;
    const title = titleOf(decision, dataset, t);
    return votes === undefined || members === undefined
      ? title
      : `${title}, ${fill(d.votes, { votes, members })}`;
  });
