/** What a scenario is called. */
import type { Named } from "../scenario/workspace.ts";
import { fill } from "../texts/fill.ts";
import type { Speech } from "../texts/index.ts";

export const nameOf = ({ id, name }: Named, t: Speech): string =>
  name || fill(t.scenario.numbered, { number: id });
