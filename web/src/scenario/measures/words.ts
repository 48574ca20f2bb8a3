/** The words that more than one type of measure uses. */
import type { Draft } from "../document.ts";
import { compareNames } from "../places.ts";
import { fill, list } from "../../texts/fill.ts";
import type {
  ChoiceWord,
  ManyWord,
  MeasureContext,
  NumberWord,
  Option,
  OptionGroup,
  TextWord,
} from "./kind.ts";
import { standingAfter, type Standing, type StandingMember } from "./standing.ts";

const HORIZON = 10;

/** A draft without some of its fields. */
export const without = <T extends Draft, K extends keyof T>(draft: T, ...fields: K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(draft).filter(([field]) => !fields.includes(field as K))) as Omit<T, K>;

export const choose = (context: MeasureContext, label: string): string =>
  fill(context.t.words.choose, { label });

const standings = new WeakMap<MeasureContext, Standing>();

/** Every word of a sentence asks for it: it is worked out once per context. */
export const standing = (context: MeasureContext): Standing => {
  const known = standings.get(context) ?? standingAfter(context.dataset, context.before);
  standings.set(context, known);
  return known;
};

export const yearOf = (draft: { year?: number }, context: MeasureContext): number =>
  draft.year ?? context.dataset.year;

/** The years a scenario can reach, from `from` on. */
export const years = (context: MeasureContext, from = context.dataset.year): OptionGroup[] => {
  const last = context.dataset.year + HORIZON - 1;
  const options = Array.from({ length: last - from + 1 }, (_, index): Option => {
    const year = String(from + index);
    return { value: year, label: year };
  });
  return [{ label: "", options }];
};

export const yearWord = (
  year: number,
  context: MeasureContext,
  set: (year: number) => Draft,
  field: "year" | "until" | "endYear" = "year",
  from?: number,
): ChoiceWord => ({
  kind: "choice",
  field,
  label: context.t.words[field],
  text: String(year),
  value: String(year),
  groups: () => years(context, from),
  set: (value) => set(Number(value)),
});

const memberOption = (context: MeasureContext, member: StandingMember): Option => ({
  value: member.id,
  label: member.name,
  note: fill(context.t.picker.memberNote, { inhabitants: context.t.plain(member.inhabitants) }),
});

export const memberGroups = (context: MeasureContext, members: readonly StandingMember[]): OptionGroup[] => [
  {
    label: "",
    options: members
      .map((member) => memberOption(context, member))
      .sort((a, b) => compareNames(a.label, b.label)),
  },
];

export const memberWord = (
  id: string | undefined,
  members: readonly StandingMember[],
  context: MeasureContext,
  set: (id: string) => Draft,
): ChoiceWord => {
  const label = context.t.words.member;
  const name = nameOf(id, context);
  return {
    kind: "choice",
    field: "member",
    label,
    text: name ?? choose(context, label),
    value: id ?? "",
    missing: name === undefined,
    groups: () => memberGroups(context, members),
    set,
  };
};

/** A name also for a member that the measures above took away, so that the sentence keeps reading. */
const nameOf = (id: string | undefined, context: MeasureContext): string | undefined =>
  standing(context).members.find((member) => member.id === id)?.name ??
  context.places.find((place) => place.id === id)?.name ??
  id;

export const memberNames = (ids: readonly string[], context: MeasureContext): string =>
  list(
    ids.map((id) => nameOf(id, context) ?? id),
    context.t.and,
  );

export const productName = (id: string, context: MeasureContext): string =>
  standing(context).products.find((product) => product.id === id)?.name ?? id;

export const productOptions = (ids: readonly string[], context: MeasureContext): Option[] =>
  ids.map((id) => ({ value: id, label: productName(id, context) }));

export const productWord = (
  id: string | undefined,
  ids: readonly string[],
  context: MeasureContext,
  set: (id: string) => Draft,
): ChoiceWord => {
  const label = context.t.words.product;
  return {
    kind: "choice",
    field: "product",
    label,
    text: id === undefined ? choose(context, label) : productName(id, context),
    value: id ?? "",
    missing: id === undefined,
    groups: () => [{ label: "", options: productOptions(ids, context) }],
    set,
  };
};

export const membersWord = (
  ids: readonly string[],
  members: readonly StandingMember[],
  context: MeasureContext,
  set: (ids: string[]) => Draft,
  empty?: string,
): ManyWord => {
  const label = context.t.words.members;
  return {
    kind: "many",
    field: "members",
    label,
    text: ids.length === 0 ? (empty ?? choose(context, label)) : memberNames(ids, context),
    values: ids,
    missing: ids.length === 0 && empty === undefined,
    groups: () => memberGroups(context, members),
    set,
  };
};

type NumberField = Pick<NumberWord, "field" | "label" | "value" | "min" | "max"> &
  Partial<Pick<NumberWord, "decimals" | "slider" | "text">> & {
    unit?: string;
    set: (value: number) => Draft;
  };

export const numberWord = (
  { t }: MeasureContext,
  { unit = "", decimals = 0, text, ...field }: NumberField,
): NumberWord => ({
  kind: "number",
  decimals,
  text: text ?? t.asTyped(field.value) + unit,
  ...field,
});

export const inhabitantsWord = (
  value: number,
  middle: number,
  context: MeasureContext,
  set: (value: number) => Draft,
): NumberWord =>
  numberWord(context, {
    field: "inhabitants",
    label: context.t.words.inhabitants,
    value,
    min: 1,
    max: 20_000_000,
    slider: sliderAround(middle, 100),
    set,
  });

/** From four fifths to six fifths of what it is now, in round steps. */
const sliderAround = (middle: number, step: number) => ({
  min: Math.max(step, Math.floor((middle * 0.8) / step) * step),
  max: Math.ceil((middle * 1.2) / step) * step,
  step,
});

export const textWord = (
  value: string,
  context: MeasureContext,
  set: (value: string) => Draft,
): TextWord => ({
  kind: "text",
  field: "name",
  label: context.t.words.name,
  text: value === "" ? choose(context, context.t.words.name) : value,
  value,
  missing: value === "",
  set,
});
