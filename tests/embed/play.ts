/** All cases in one browser, which starts once. */
import type { Browser } from "./browsers.ts";
import * as around from "./cases/around.ts";
import * as element from "./cases/element.ts";
import * as frame from "./cases/frame.ts";
import * as several from "./cases/several.ts";
import * as standing from "./cases/standing.ts";
import { build } from "./stage.ts";

export const play = (launch: () => Promise<Browser>): void => {
  const pages = [standing, element, frame, around, several].map((each) => Object.entries(each.pages)).flat();
  const stage = build(launch, Object.fromEntries(pages));
  for (const { cases } of [standing, element, frame, around, several]) cases(stage);
};
