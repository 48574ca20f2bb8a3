/** The context of every measure, kept as long as it is the same: a card whose context stays is not drawn again. */
import type { Event } from "../../engine/types.ts";
import type { Measure } from "../document.ts";
import { eventOf } from "./index.ts";
import type { MeasureContext } from "./kind.ts";

type Base = Omit<MeasureContext, "before">;

const completed = ({ on, event }: Measure): Event[] => {
  const complete = on ? eventOf(event) : null;
  return complete ? [complete] : [];
};

const isSame = (known: MeasureContext, base: Base, before: readonly Event[]): boolean =>
  known.own === base.own &&
  known.t === base.t &&
  known.dataset === base.dataset &&
  known.before.length === before.length &&
  known.before.every((event, index) => event === before[index]);

/** Contexts of the measures in their order, and one more for a measure yet to come. */
export type Contexts = (base: Base, measures: readonly Measure[]) => MeasureContext[];

export const createContexts = (): Contexts => {
  let known: MeasureContext[] = [];
  return (base, measures) => {
    known = [...measures, null].map((_, index) => {
      const before = measures.slice(0, index).flatMap(completed);
      const former = known[index];
      return former && isSame(former, base, before) ? former : { ...base, before };
    });
    return known;
  };
};
