/** The measures that count, read aloud, by place in the scenario. */
import type { Answer } from "../../engine/answer.ts";
import type { Document } from "../document.ts";
import { createContexts } from "./contexts.ts";
import { readAloud, sentenceOf } from "./index.ts";
import type { MeasureContext } from "./kind.ts";

export const spokenMeasures = (
  { dataset, places, own }: Pick<MeasureContext, "dataset" | "places" | "own">,
  { answer, document }: { answer: Pick<Answer, "order">; document: Document },
  t: MeasureContext["t"],
): string[] => {
  const contexts = createContexts()({ dataset, places, own, t }, document.measures);
  return answer.order.map((id) => {
    const index = document.measures.findIndex((measure) => measure.id === id);
    const measure = document.measures[index];
    const context = contexts[index];
    return measure && context ? readAloud(sentenceOf(measure.event, context)) : "";
  });
};
