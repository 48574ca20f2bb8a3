/** A few amounts under each other, each with its name and words above its bar. */
import { svg, type SVGTemplateResult } from "lit";
import type { Draw } from "../ui/drawing.ts";

export interface BarRow {
  name: string;
  /** The amount as it is written. */
  words: string;
  cents: number;
  style: "plan" | "scenario" | "up" | "down";
}

const ROW = 50;
const BAR = 18;
const LETTER = 7.6;

/** As much of a name as fits beside its amount; all of it stands in the table. */
const cut = ({ name, words }: BarRow, width: number): string => {
  const letters = Math.floor(width / LETTER) - words.length - 2;
  return name.length <= letters ? name : `${name.slice(0, Math.max(letters - 1, 1)).trimEnd()}…`;
};

export const rows =
  (all: readonly BarRow[]): Draw =>
  (width) => {
    const high = Math.max(0, ...all.map(({ cents }) => cents));
    const low = Math.min(0, ...all.map(({ cents }) => cents));
    const x = (cents: number): number => ((cents - low) / (high - low || 1)) * width;
    const row = (one: BarRow, index: number): SVGTemplateResult => {
      const top = index * ROW;
      const start = x(Math.min(one.cents, 0));
      const size = Math.max(x(Math.max(one.cents, 0)) - start, one.cents === 0 ? 0 : 1.5);
      return svg`<text x="0" y=${top + 16}>${cut(one, width)} <tspan class="strong">${one.words}</tspan></text>
        <rect class=${one.style} x=${start} y=${top + 24} width=${size} height=${BAR} />`;
    };
    const height = all.length * ROW;
    return {
      height,
      content: [
        ...all.map(row),
        ...all.map(
          (_, index) =>
            svg`<line class="line" x1=${x(0)} x2=${x(0)} y1=${index * ROW + 21} y2=${index * ROW + 24 + BAR + 3} />`,
        ),
      ],
    };
  };
