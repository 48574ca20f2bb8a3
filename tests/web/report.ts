/** A scenario as the page shows it, without a page. */
import { placesOf } from "../../web/src/scenario/places.ts";
import { questionOf } from "../../web/src/scenario/question.ts";
import { emptyDocument, type Change } from "../../web/src/scenario/document.ts";
import { reportOf, type Report, type Source } from "../../web/src/export/report.ts";
import { edit, startWorkspace, type Arrange } from "../../web/src/scenario/workspace.ts";
import { dutch, type Speech } from "../../web/src/texts/index.ts";
import { shownOf } from "../../web/src/outcome/shown.ts";
import type { TestEngine } from "./engine.ts";

export const sourceIn = async (
  t: Speech,
  engine: TestEngine,
  name: string,
  change: Change,
  ...steps: Arrange[]
): Promise<Source> => {
  const { dataset } = engine;
  const places = placesOf(dataset);
  const own = places.find((one) => one.name === name);
  if (!own) throw new Error(name);
  const document = change({ ...emptyDocument, municipality: own.code });
  const answer = await engine.ask(questionOf(document, dataset, own));
  const shown = shownOf({ answer, document }, { dataset, places }, engine.inquire, t);
  if (!shown) throw new Error("no outcome");
  const workspace = [edit(() => document), ...steps].reduce((one, step) => step(one), startWorkspace);
  return { state: { dataset, places, own, workspace }, shown, t, isCurrent: true };
};

type About = Parameters<typeof sourceIn> extends [Speech, ...infer Rest] ? Rest : never;

export const sourceAbout = (...about: About): Promise<Source> => sourceIn(dutch, ...about);

export const reportAbout = async (engine: TestEngine, name: string, change: Change): Promise<Report> =>
  reportOf(await sourceAbout(engine, name, change));
