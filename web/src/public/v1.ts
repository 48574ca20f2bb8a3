/** What the element and the frame promise to the page around them: version 1 of it, see docs/embedding.md. */
import type { Result, Scenario } from "../engine/types.ts";

/** Attributes of the element, and parameters in the address of the frame. */
export const OPTIONS = [
  "municipality",
  "view",
  "scenario",
  "language",
  "dataset-url",
  "readonly",
  "keep",
] as const;
export type Option = (typeof OPTIONS)[number];

export const VIEWS = {
  municipality: "own",
  members: "members",
  association: "association",
  years: "years",
  compare: "compare",
  control: "control",
} as const;

/** Figures as a file: a workbook, or a table of all members. */
export const KINDS = ["xlsx", "csv"] as const;
export type Kind = (typeof KINDS)[number];

export interface Mistake {
  code: string;
  /** In the language of the simulator. */
  message: string;
  /** JSON Pointer to what is wrong in a scenario or a dataset. */
  path?: string;
}

/** What happens, with what is told about it. */
export interface Told {
  ready: { version: string };
  scenariochange: { scenario: Scenario };
  resultchange: { scenario: Scenario; result: Result; plan: Result };
  error: Mistake;
}
export type Happening = keyof Told;
export const HAPPENINGS: readonly Happening[] = ["ready", "scenariochange", "resultchange", "error"];

/** Between the frame and the page around it. */
interface Message {
  dimpactSimulator: 1;
}
export type ToFrame = Message &
  ({ kind: "hello" } | { kind: "options"; options: Partial<Record<Option, unknown>> } | { kind: "print" });
export type FromFrame = Message &
  (
    | { kind: "height"; height: number }
    | { [H in Happening]: { kind: "event"; type: H; detail: Told[H] } }[Happening]
  );

/** What a message says, without what tells it from those of others. */
export type Content<M extends Message> = M extends Message ? Omit<M, "dimpactSimulator"> : never;

export const isMessage = (data: unknown): data is Message & { kind?: unknown } =>
  typeof data === "object" && data !== null && "dimpactSimulator" in data && data.dimpactSimulator === 1;
