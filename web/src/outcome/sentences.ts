/** The message of a result, as a sentence. */
import { fill } from "../texts/fill.ts";
import type { Speech } from "../texts/index.ts";
import type { AssociationResult, YearResult } from "../engine/types.ts";
import { changeByCause, type Bill } from "./bill.ts";

const MOSTLY = 0.6;

/** "alles door …" or "vooral door …", where one kind of cost explains the change. */
const causeOf = (bill: Bill, t: Speech): string => {
  const delta = bill.after - bill.before;
  const causes = Object.entries(changeByCause(bill)) as [keyof Speech["own"]["causes"], number][];
  const [name, amount] = causes.reduce((most, one) => (Math.abs(one[1]) > Math.abs(most[1]) ? one : most));
  const share = amount / delta;
  const others = causes.filter(([other]) => other !== name).some(([, other]) => other !== 0);
  if (!others) return fill(t.own.all, { cause: t.own.causes[name] });
  return share >= MOSTLY && share <= 1 / MOSTLY ? fill(t.own.mostly, { cause: t.own.causes[name] }) : "";
};

export const billSentence = (bill: Bill, hasMeasures: boolean, t: Speech): string => {
  const values = { member: bill.into ?? bill.name, year: bill.year, amount: t.euro(bill.after) };
  if (bill.gone) return fill(t.own.gone, values);
  if (bill.joins) {
    if (bill.lines.length === 0) return fill(t.own.nothingYet, values);
    return fill(t.own.wouldPay, values);
  }
  const delta = bill.after - bill.before;
  if (delta === 0) return fill(hasMeasures ? t.own.same : t.own.plan, values);
  const sentence = fill(delta > 0 ? t.own.more : t.own.less, { ...values, amount: t.size(delta) });
  return sentence + causeOf(bill, t);
};

/** Which side of the norm equity is on, and how far. */
export const positionOf = (association: AssociationResult, t: Speech): string => {
  const { headroom } = association;
  const { above, below, equal } = t.association;
  if (headroom === 0) return equal;
  return fill(headroom > 0 ? above : below, { amount: t.size(headroom) });
};

export const equitySentence = (
  association: AssociationResult,
  year: number,
  changed: boolean,
  t: Speech,
): string =>
  fill(changed ? t.association.title : t.association.planTitle, {
    year,
    amount: t.euro(association.equityEnd),
    position: positionOf(association, t),
  });

/** Who gains and who loses, as a sentence; the simulator counts the members of the plan. */
export const supportSentence = (year: YearResult, t: Speech): string => {
  const { better, worse, unchanged } = year.support;
  const all = better + worse + unchanged;
  if (worse > 0) {
    const first = fill(worse === 1 ? t.all.moreOne : t.all.more, { count: worse, all });
    return better > 0 ? first + fill(t.all.andLess, { count: better }) : first;
  }
  return better > 0
    ? fill(better === 1 ? t.all.lessOne : t.all.less, { count: better, all })
    : t.all.noChange;
};

/** The whole outcome in one sentence, for who listens to the page. */
export const announcement = (bill: Bill, association: AssociationResult, t: Speech): string => {
  const delta = bill.after - bill.before;
  const values = {
    member: bill.into ?? bill.name,
    year: bill.year,
    amount: t.euro(bill.after),
    delta: t.size(delta),
  };
  const { unchanged, unchangedLater, more, less, quote } = t.announce;
  const same = bill.inPlan ? unchanged : unchangedLater;
  const direction = bill.joins ? quote : delta === 0 ? same : delta > 0 ? more : less;
  const first = bill.gone ? `${fill(t.own.gone, values)}; ` : fill(direction, values);
  const equity = { equity: t.euro(association.equityEnd), position: positionOf(association, t) };
  return first + fill(t.announce.association, equity);
};
