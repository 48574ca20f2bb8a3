import { clause, fill, list } from "../../texts/fill.ts";
import type { DraftOf } from "../document.ts";
import {
  plainPhrase,
  type ChoiceWord,
  type Kind,
  type ManyWord,
  type MeasureContext,
  type Phrase,
} from "./kind.ts";
import { populationSource } from "./sources.ts";
import { choose, inhabitantsWord, productName, productOptions, standing, yearOf, yearWord } from "./words.ts";

type Join = DraftOf<"join">;

const productIds = (draft: Join): string[] =>
  (draft.products ?? []).map((use) => (typeof use === "string" ? use : use.id));

const memberWord = (draft: Join, context: MeasureContext): ChoiceWord => {
  const members = new Set(standing(context).members.map((member) => member.id));
  const label = context.t.words.member;
  return {
    kind: "choice",
    field: "member",
    label,
    text: draft.member?.name ?? choose(context, label),
    value: draft.member?.id ?? "",
    missing: !draft.member,
    groups: () => [
      {
        label: context.t.picker.others,
        options: context.places
          .filter((place) => !place.isMember && !members.has(place.id))
          .map((place) => ({ value: place.id, label: place.name, note: context.t.plain(place.inhabitants) })),
      },
    ],
    set: (id) => {
      const place = context.places.find((one) => one.id === id && !one.isMember);
      return place
        ? { ...draft, member: { id: place.id, name: place.name, inhabitants: place.inhabitants } }
        : draft;
    },
  };
};

const productsWord = (draft: Join, context: MeasureContext): ManyWord => {
  const ids = productIds(draft);
  const chosen = ids.map((id) => productName(id, context));
  return {
    kind: "many",
    field: "products",
    label: context.t.words.products,
    text: chosen.length === 0 ? context.t.measures.join.noProducts : list(chosen, context.t.and),
    values: ids,
    groups: () => [
      {
        label: "",
        options: productOptions(
          standing(context).products.map((product) => product.id),
          context,
        ),
      },
    ],
    set: (values) => ({ ...draft, products: values }),
  };
};

const inhabitantsNote = (draft: Join, context: MeasureContext): Phrase[] => {
  const member = draft.member;
  if (!member) return [];
  const place = context.places.find((one) => one.id === member.id);
  const listed = place?.inhabitants ?? member.inhabitants;
  const { note, noteChanged } = context.t.measures.join;
  const isListed = member.inhabitants === listed;
  const word = inhabitantsWord(member.inhabitants, listed, context, (inhabitants) => ({
    ...draft,
    member: { ...member, inhabitants },
  }));
  const template = isListed
    ? fill(note, { ...populationSource(context.t), inhabitants: "{inhabitants}" })
    : noteChanged;
  const phrase = { template, words: { inhabitants: word } };
  return isListed && place?.isDoubtful ? [phrase, plainPhrase(context.t.measures.join.doubtful)] : [phrase];
};

/** Which products are priced with an estimate, and why. */
export const estimateNotes = (ids: readonly string[], context: MeasureContext): Phrase[] =>
  context.dataset.products
    .filter((product) => ids.includes(product.id) && product.estimate.reason)
    .map((product) =>
      plainPhrase(
        fill(context.t.parts.estimateWhy, {
          product: product.name,
          reason: product.estimate.reason ? clause(context.t.local(product.estimate.reason)) : "",
        }),
      ),
    );

/** Of product hours the plan says nothing for who comes within the year. */
export const hoursNote = ({ year }: { year?: number }, context: MeasureContext): Phrase[] =>
  (year ?? context.dataset.year) === context.dataset.year ? [plainPhrase(context.t.parts.newHours)] : [];

export const join: Kind<"join"> = {
  type: "join",
  group: "members",
  create: (context) => ({ type: "join", year: context.dataset.year, products: [] }),
  sentence: (draft, context) => ({
    template: productIds(draft).length
      ? context.t.measures.join.sentence
      : context.t.measures.join.sentenceNone,
    words: {
      member: memberWord(draft, context),
      products: productsWord(draft, context),
      year: yearWord(yearOf(draft, context), context, (year) => ({ ...draft, year })),
    },
  }),
  notes: (draft, context) => [
    ...inhabitantsNote(draft, context),
    ...(productIds(draft).length ? [] : [plainPhrase(context.t.measures.join.noteContribution)]),
    ...estimateNotes(productIds(draft), context),
    ...(productIds(draft).length ? hoursNote(draft, context) : []),
  ],
  event: ({ member, ...rest }) => (member ? { ...rest, member } : null),
};
