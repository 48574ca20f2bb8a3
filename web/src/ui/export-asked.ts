/** What is to be taken out of the page. */
import type { Draw } from "./drawing.ts";

export interface ChartToTake {
  message: string;
  note: string;
  draw: Draw;
}

/** A chart is asked for once the answer is there. */
export type Wish =
  { kind: "xlsx" } | { kind: "csv" } | { kind: "print" } | { kind: "png" | "svg"; chart: () => ChartToTake };

export class ExportAsked extends Event {
  static readonly type = "export-asked";
  constructor(readonly wish: Wish) {
    super(ExportAsked.type, { bubbles: true, composed: true });
  }
}
