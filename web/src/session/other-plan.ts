/** Another dataset than the one that is built in, from a file. */
import { startEngine, type Engine } from "../engine/engine.ts";
import { problemsIn } from "../engine/answer.ts";
import type { Dataset, Problem } from "../engine/types.ts";
import { lookAway } from "../scenario/arrangements.ts";
import { details } from "../texts/details/index.ts";
import { fill } from "../texts/fill.ts";
import type { Speech } from "../texts/index.ts";
import type { Inquire } from "../engine/inquiry.ts";
import { madeWith } from "../kept/made-with.ts";
import { noticeFor, type Notice } from "./opening.ts";
import { placesOf, type Place } from "../scenario/places.ts";
import type { State } from "./store.ts";
import { lookAt, type Workspace } from "../scenario/workspace.ts";

/** Some thirty times the plan of 2024. */
const LARGEST_FILE = 2_000_000;
const MOST_PROBLEMS = 8;

/** A place as one reads it in the file: the names in it as they are, entries of a list counted from one. */
export const placeOf = (path: string, t: Speech): string => {
  const { at, entry } = details(t).otherPlan;
  const steps = path
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((step) => (/^\d+$/.test(step) ? fill(entry, { number: Number(step) + 1 }) : step));
  return fill(at, { place: steps.join(", ") });
};

const placed = ({ path, message }: Problem, t: Speech): string =>
  path === "" ? t.local(message) : `${placeOf(path, t)}: ${t.local(message)}`;

const refused = (file: string, problems: readonly Problem[], t: Speech): Notice => {
  const d = details(t).otherPlan;
  const more = problems.length - MOST_PROBLEMS;
  return {
    tone: "error",
    text: fill(d.wrong, { file }),
    items: [
      ...problems.slice(0, MOST_PROBLEMS).map((problem) => placed(problem, t)),
      ...(more > 0 ? [fill(d.moreProblems, { count: more })] : []),
    ],
  };
};

/** A simulator that works with the file, or what is wrong with it. */
export const openPlan = async (file: File, t: Speech): Promise<Engine | Notice> => {
  const d = details(t).otherPlan;
  if (file.size > LARGEST_FILE) return { tone: "error", text: fill(d.tooLarge, { file: file.name }) };
  try {
    return await startEngine(await file.text());
  } catch (error) {
    const problems = problemsIn(error);
    if (problems) return refused(file.name, problems, t);
    throw error;
  }
};

export const placeIn = (dataset: Dataset, code: string | null): Place | null =>
  placesOf(dataset).find((one) => one.code === code) ?? null;

/** The municipality stays on screen where that says the same: a member does not become a guest unasked. */
export const settleIn = (workspace: Workspace, former: Place | null, dataset: Dataset): Workspace => {
  const place = former && placeIn(dataset, former.code);
  const stays = place && (place.isMember || !former.isMember);
  return (stays ? lookAt(place, placesOf(dataset), dataset.year) : lookAway)(workspace);
};

/** Scenarios that go along to another plan were made with the former one. */
export const noticeOfMove = async (
  { workspace, answered }: State,
  inquire: Inquire,
  t: Speech,
): Promise<Notice | null> => answered && noticeFor(workspace, madeWith(answered.answer.scenario), inquire, t);
