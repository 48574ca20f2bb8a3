/** All types of measures. A new one: a file beside the others, its texts, and a line here. */
import type { Event } from "../../engine/types.ts";
import type { Draft } from "../document.ts";
import { pieces } from "../../texts/fill.ts";
import { adopt } from "./adopt.ts";
import { budget } from "./budget.ts";
import { contribution } from "./contribution.ts";
import { drop } from "./drop.ts";
import { join } from "./join.ts";
import type { Kind, MeasureContext, Phrase } from "./kind.ts";
import { leave } from "./leave.ts";
import { merge } from "./merge.ts";
import { newProduct } from "./new-product.ts";
import { oneOff } from "./one-off.ts";
import { option } from "./option.ts";
import { population } from "./population.ts";
import { populationGrowth } from "./population-growth.ts";
import { price } from "./price.ts";
import { support247 } from "./support247.ts";

type Kinds = { [T in Event["type"]]: Kind<T> };

const kinds: Kinds = {
  join,
  drop,
  adopt,
  option,
  merge,
  leave,
  population,
  populationGrowth,
  price,
  budget,
  oneOff,
  contribution,
  support247,
  newProduct,
};

/** A kind with its own type forgotten: a draft always goes to the kind of its type. */
interface AnyKind {
  group: Kind<Event["type"]>["group"];
  create: (context: MeasureContext) => Draft;
  sentence: (draft: Draft, context: MeasureContext) => Phrase;
  notes?: (draft: Draft, context: MeasureContext) => Phrase[];
  event: (draft: Draft) => Event | null;
}

const kindOf = (type: Event["type"]): AnyKind => kinds[type] as unknown as AnyKind;

export const measureTypes = Object.keys(kinds) as Event["type"][];

export const groupOf = (type: Event["type"]): AnyKind["group"] => kindOf(type).group;
export const createDraft = (type: Event["type"], context: MeasureContext): Draft =>
  kindOf(type).create(context);
export const sentenceOf = (draft: Draft, context: MeasureContext): Phrase =>
  kindOf(draft.type).sentence(draft, context);
export const notesOf = (draft: Draft, context: MeasureContext): Phrase[] =>
  kindOf(draft.type).notes?.(draft, context) ?? [];
const events = new WeakMap<Draft, Event | null>();

/** The event as the simulator takes it; null while something is missing. The same draft gives the same event. */
export const eventOf = (draft: Draft): Event | null => {
  const known = events.get(draft);
  if (known !== undefined) return known;
  const event = kindOf(draft.type).event(draft);
  events.set(draft, event);
  return event;
};

/** The sentence as it reads aloud. */
export const readAloud = (phrase: Phrase): string =>
  pieces(phrase.template)
    .map((piece) => ("text" in piece ? piece.text : (phrase.words[piece.key]?.text ?? "")))
    .join("");
