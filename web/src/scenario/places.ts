/** Every municipality the page knows: members of the association first, in the plan's order. */
import type { Dataset } from "../engine/types.ts";
import { municipalities, slug, type Municipality } from "./municipalities.ts";
import { addMeasures, type Change, type Document, type Measure } from "./document.ts";

export interface Place {
  code: string;
  /** Member id, or the id this municipality gets when it joins. */
  id: string;
  name: string;
  inhabitants: number;
  isMember: boolean;
  isDoubtful: boolean;
}

let collator: Intl.Collator | undefined;

/** The order of an index of Dutch names. Made when first asked for: the first answer can do without. */
export const compareNames = (a: string, b: string): number =>
  (collator ??= new Intl.Collator("nl")).compare(a, b);

export const placesOf = (dataset: Dataset, all: readonly Municipality[] = municipalities): Place[] => {
  const memberCodes = new Set(dataset.members.map((member) => member.code));
  const members = dataset.members.map(({ id, name, code, inhabitants }): Place => ({
    id,
    name,
    code: code ?? id,
    inhabitants,
    isMember: true,
    isDoubtful: false,
  }));
  const others = all
    .filter((one) => !memberCodes.has(one.code))
    .map((one): Place => ({ ...one, id: slug(one.name), isMember: false }));
  return [...members, ...others];
};

const isJoinOf = (measure: Measure, id: string): boolean =>
  measure.event.type === "join" && measure.event.member?.id === id;

export const joinMeasureOf = (document: Document, place: Place): Measure | undefined =>
  document.measures.find((measure) => isJoinOf(measure, place.id));

const asMember = ({ id, name, inhabitants }: Place) => ({ id, name, inhabitants });

/** The join measure of the former municipality moves along to the next, or goes when nothing was chosen in it. */
const leavePlace = (document: Document, former: Place | undefined, next: Place): Document => {
  if (!former || former.isMember) return document;
  const measures = document.measures.flatMap((measure): Measure[] => {
    if (!isJoinOf(measure, former.id) || measure.event.type !== "join") return [measure];
    if (!next.isMember && !joinMeasureOf(document, next))
      return [{ ...measure, event: { ...measure.event, member: asMember(next) } }];
    return measure.event.products?.length ? [measure] : [];
  });
  return { ...document, measures };
};

/** Looks at another municipality; one that is no member yet gets a join measure to choose products in. */
export const choosePlace =
  (next: Place, places: readonly Place[], year: number): Change =>
  (document) => {
    if (document.municipality === next.code) return document;
    const former = places.find((place) => place.code === document.municipality);
    const left = { ...leavePlace(document, former, next), municipality: next.code };
    if (next.isMember || joinMeasureOf(left, next)) return left;
    return addMeasures([{ type: "join", year, member: asMember(next), products: [] }])(left);
  };
