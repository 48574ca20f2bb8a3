/** All that a workbook, a table or a printed page is made of. */
import type { Dataset } from "../engine/types.ts";
import { assumedIn, type Assumed } from "../outcome/assumed.ts";
import type { Bill } from "../outcome/bill.ts";
import { decisionsIn } from "../outcome/decisions.ts";
import { laterYearsIn } from "../outcome/later-years.ts";
import { billAssumptionsIn, estimatesIn, remarksIn } from "../outcome/remarks-in-words.ts";
import { billSentence, equitySentence, supportSentence } from "../outcome/sentences.ts";
import { spokenMeasures } from "../scenario/measures/spoken.ts";
import { keep } from "../kept/kept.ts";
import { madeWith, type MadeWith } from "../kept/made-with.ts";
import { addressOf } from "../kept/link.ts";
import type { State } from "../session/store.ts";
import { details } from "../texts/details/index.ts";
import type { Details } from "../texts/details/nl.ts";
import { clause, fill } from "../texts/fill.ts";
import type { Speech } from "../texts/index.ts";
import { hasMeasures, type Shown } from "../outcome/shown.ts";

export interface Report {
  dataset: Dataset;
  shown: Shown;
  isChanged: boolean;
  isCurrent: boolean;
  title: string;
  /** How a change is carried. */
  way: string;
  measures: readonly string[];
  /** The outcome in sentences. */
  answer: readonly string[];
  assumed: readonly Assumed[];
  estimates: readonly string[];
  remarks: readonly string[];
  decisions: readonly string[];
  versions: MadeWith;
  /** Name of the column with the figures of the plan. */
  planned: string;
  t: Speech;
  d: Details;
}

/** What is on screen, to be taken along. */
export interface Source {
  state: Pick<State, "dataset" | "places" | "own" | "workspace">;
  shown: Shown;
  t: Speech;
  /** The figures belong to the scenario on screen. */
  isCurrent: boolean;
}

/** On paper nothing is asked of who uses no product yet. */
const firstSentence = (bill: Bill, isChanged: boolean, t: Speech): string =>
  bill.joins
    ? fill(t.own.wouldPay, { member: bill.into ?? bill.name, year: bill.year, amount: t.euro(bill.after) })
    : billSentence(bill, isChanged, t);

export const reportOf = ({ state, shown, t, isCurrent }: Source): Report => {
  const { dataset } = state;
  const { bill, after, answered, year } = shown;
  const d = details(t);
  const isChanged = hasMeasures(shown);
  const way = year > dataset.year ? "reallocated" : answered.document.overhead;
  const lastYear = answered.answer.scenario.years.at(-1)?.year ?? year;
  return {
    dataset,
    shown,
    isChanged,
    isCurrent,
    title: fill(d.report.title, { member: bill.into ?? bill.name, association: dataset.association, year }),
    way: isChanged ? `${t.scenario[way]}: ${t.scenario[`${way}More`]}.` : d.report.noMeasures,
    measures: spokenMeasures(state, answered, t),
    answer: [
      ...(bill.joins && !bill.present ? [] : [firstSentence(bill, isChanged, t)]),
      equitySentence(after.association, year, isChanged, t),
      ...(isChanged ? [supportSentence(after, t), clause(d.decisions.indication)] : []),
    ].map((sentence) => `${sentence}.`),
    assumed: assumedIn(answered.document, dataset, t, d),
    estimates: estimatesIn(bill, dataset, t),
    remarks: [
      ...remarksIn(shown.remarks),
      ...billAssumptionsIn(answered.document, dataset, t),
      ...laterYearsIn(lastYear, dataset, t),
    ],
    decisions: decisionsIn(after, dataset, t, d.decisions),
    versions: madeWith(answered.answer.scenario),
    planned: fill(year === dataset.year ? t.columns.plan : t.columns.unchanged, { year }),
    t,
    d,
  };
};

/** The address that opens the scenario with the same figures. */
export const linkTo = ({ answered }: Pick<Shown, "answered">, page: string): Promise<string> =>
  addressOf(keep(answered.document, madeWith(answered.answer.scenario)), page);
