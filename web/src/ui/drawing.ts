/** What a chart is, to who draws it, shows it or takes it along. */
import type { SVGTemplateResult } from "lit";

export interface Drawing {
  height: number;
  content: SVGTemplateResult | SVGTemplateResult[];
}

/** Draws at the real width, so that words keep their size on every screen. */
export type Draw = (width: number) => Drawing;

export interface ChartTable {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}
