/** The simulator with the plan that is built in. It starts as soon as this file is there, before the views are. */
import dataset from "../../../dist/dataset.js";
import { startAhead } from "./engine.ts";

export const home = startAhead(dataset);
