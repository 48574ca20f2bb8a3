/** All cases in one browser, which starts once. */
import type { Browser } from "./browsers.ts";
import * as standing from "./cases/standing.ts";
import { build } from "./stage.ts";

const all = [standing];

export const play = (launch: () => Promise<Browser>): void => {
  const stage = build(launch, Object.assign({}, ...all.map(({ pages }) => pages)));
  for (const { cases } of all) cases(stage);
};
