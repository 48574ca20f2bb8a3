/** Examples to start from. What a file leaves out is filled in for the municipality on screen. */
import type { LocalText } from "../../engine/types.ts";
import { createDraft, readAloud, sentenceOf } from "../measures/index.ts";
import type { MeasureContext } from "../measures/kind.ts";
import type { Draft } from "../document.ts";
import adopt from "./adopt.json";
import drop from "./drop.json";
import growth from "./growth.json";
import join from "./join.json";
import newUsers from "./new-users.json";
import population from "./population.json";
import support247 from "./support247.json";
import withdrawals from "./withdrawals.json";

export interface Preset {
  /** Several measures have a name together; one is its own name. */
  name?: LocalText;
  /** Why it is worth a look. */
  source?: LocalText;
  events: Draft[];
}

/** What a first visitor can try: made up. */
export const presets: readonly Preset[] = [drop, join, population] as unknown as Preset[];

/** More to try; each says what of it is in the source and what is assumed. */
export const morePresets: readonly Preset[] = [
  adopt,
  newUsers,
  support247,
  growth,
  withdrawals,
] as unknown as Preset[];

export const presetEvents = (preset: Preset, context: MeasureContext): Draft[] =>
  preset.events.map((event) => ({ ...createDraft(event.type, context), ...event }) as Draft);

export const presetName = (preset: Preset, context: MeasureContext): string => {
  const [first] = presetEvents(preset, context);
  return preset.name ? context.t.local(preset.name) : first ? readAloud(sentenceOf(first, context)) : "";
};
