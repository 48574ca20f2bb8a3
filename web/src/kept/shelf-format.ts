/** How the scenarios are written on the device: what is made is kept without anything being loaded first. */
import type { Workspace } from "../scenario/workspace.ts";
import type { MadeWith } from "./made-with.ts";

export const SHELF_FORMAT = "dimpact-scenarios";

export const toShelf = (workspace: Workspace, made: MadeWith): string =>
  JSON.stringify({ format: SHELF_FORMAT, formatVersion: 1, ...made, ...workspace });
