/** Examples to start from. What a file leaves out is filled in for the municipality on screen. */
import { createDraft } from "../measures/index.ts";
import type { MeasureContext } from "../measures/kind.ts";
import type { Draft } from "../store/scenario.ts";
import drop from "./drop.json";
import join from "./join.json";
import population from "./population.json";

interface Preset {
  events: Draft[];
}

export const presets: readonly Preset[] = [drop, join, population] as unknown as Preset[];

export const presetEvents = (preset: Preset, context: MeasureContext): Draft[] =>
  preset.events.map((event) => ({ ...createDraft(event.type, context), ...event }) as Draft);
