/** A scenario with the module's own answer to it, as the page hands it to its views. */
import type { Source } from "../../web/src/export/report.ts";
import { addMeasures, chooseWay, type Change } from "../../web/src/scenario/document.ts";
import type { Arrange } from "../../web/src/scenario/workspace.ts";
import { speechIn, type Language } from "../../web/src/texts/index.ts";
import { startTestEngine } from "../web/engine.ts";
import { sourceIn } from "../web/report.ts";

const engine = startTestEngine();

export const asPlanned: Change = (document) => document;

/** A large user gives up a product, in a new budget: one pays less, most pay more, some nothing else. */
export const largeUserStops: Change = (document) =>
  chooseWay("reallocated")(
    addMeasures([{ type: "drop", member: "rotterdam", product: "e-suite", year: 2024 }])(document),
  );

interface Choices {
  name?: string;
  language?: Language;
  /** What is done to the scenarios then, such as adding one. */
  steps?: Arrange[];
}

export const scene = async (
  change: Change = asPlanned,
  { name = "Deventer", language = "nl", steps = [] }: Choices = {},
): Promise<Source> => sourceIn(await speechIn(language), await engine, name, change, ...steps);
