/** With which versions something was computed: of the model, and of its data. */
import type { Answer } from "../engine/answer.ts";
import type { Dataset, Result } from "../engine/types.ts";

export interface MadeWith {
  engine: string;
  dataset: { id: string; version: string; hash: string };
}

export const madeWith = ({ engine, dataset }: Result): MadeWith => ({ engine: engine.version, dataset });

/** What made a scenario; before its first answer nothing has computed it. */
export const makerOf = (answer: Pick<Answer, "scenario"> | undefined, { id, version }: Dataset): MadeWith =>
  answer ? madeWith(answer.scenario) : { engine: "", dataset: { id, version, hash: "" } };

/** Where nothing was computed no figures can differ. */
export const isSameMaker = (one: MadeWith, other: MadeWith): boolean =>
  one.dataset.id === other.dataset.id &&
  (one.engine === "" || (one.engine === other.engine && one.dataset.hash === other.dataset.hash));
