import { html, nothing, type TemplateResult } from "lit";
import type { Lot } from "../engine/answer.ts";
import type { MeasureContext } from "../scenario/measures/kind.ts";
import type { Document } from "../scenario/document.ts";

/** Who wins where lots are drawn; comes when they are. */
export const lottery = (
  lots: readonly Lot[],
  { assumptions }: Document,
  context: MeasureContext,
): TemplateResult | typeof nothing => {
  if (lots.length === 0) return nothing;
  void import("./lottery-choice.ts");
  return html`<dimpact-lottery-choice
    .lots=${lots}
    .winners=${assumptions.lotteryWinners ?? []}
    .context=${context}
  ></dimpact-lottery-choice>`;
};
