/** All cases in one browser, which starts once. */
import type { Browser } from "./browsers.ts";
import * as around from "./cases/around.ts";
import * as element from "./cases/element.ts";
import * as examples from "./cases/examples.ts";
import * as frame from "./cases/frame.ts";
import * as several from "./cases/several.ts";
import * as standing from "./cases/standing.ts";
import { build } from "./stage.ts";

const all = [standing, element, frame, around, several, examples];

export const play = (launch: () => Promise<Browser>): void => {
  const stage = build(launch, Object.fromEntries(all.flatMap(({ pages }) => Object.entries(pages))));
  for (const { cases } of all) cases(stage);
};
