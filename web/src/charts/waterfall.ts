/** From one amount to another, step by step; each step starts where the one above it ends. */
import { svg, type SVGTemplateResult } from "lit";
import type { Figures } from "../texts/format.ts";
import type { Draw } from "../ui/drawing.ts";

export interface Step {
  name: string;
  cents: number;
}

export interface Waterfall {
  start: Step;
  steps: readonly Step[];
  end: Step;
  /** A line to hold the amounts against. */
  mark?: Step;
  /** Whether more is a burden (a bill) or a gain (equity). */
  moreIs: "burden" | "gain";
  /** Long names stand above their bars, cut off where the chart ends. */
  namesAbove?: boolean;
}

const ROW = 34;
const BAR = 20;
const LETTER = 7.6;
/** What a name above a bar takes. */
const NAME = 18;

/** Where the axis starts: at nothing, or at a round amount below everything when the steps are small beside it. */
export const axisStart = ({ start, steps, end, mark }: Waterfall): number => {
  const levels = levelsOf(start, steps).concat(end.cents, mark?.cents ?? end.cents);
  const low = Math.min(...levels);
  const high = Math.max(...levels);
  if (low <= 0 || high - low > high * 0.25) return Math.min(0, low);
  const room = low - (high - low) * 2;
  const unit = 10 ** Math.max(2, Math.floor(Math.log10(high)) - 1);
  return Math.max(0, Math.floor(room / unit) * unit);
};

const levelsOf = (start: Step, steps: readonly Step[]): number[] => {
  let level = start.cents;
  return [level, ...steps.map((step) => (level += step.cents))];
};

interface Row {
  name: string;
  words: string;
  from: number;
  to: number;
  style: string;
  isTotal: boolean;
}

const rowsOf = ({ start, steps, end, moreIs }: Waterfall, from: number, t: Figures): Row[] => {
  const levels = levelsOf(start, steps);
  const total = (step: Step, style: string): Row => ({
    name: step.name,
    words: t.euro(step.cents),
    from,
    to: step.cents,
    style,
    isTotal: true,
  });
  const burden = moreIs === "burden";
  return [
    total(start, "plan"),
    ...steps.map((step, index): Row => ({
      name: step.name,
      words: t.difference(step.cents),
      from: levels[index] ?? 0,
      to: levels[index + 1] ?? 0,
      style: step.cents > 0 === burden ? "up" : "down",
      isTotal: false,
    })),
    total(end, "scenario"),
  ];
};

export const waterfall =
  (data: Waterfall, t: Figures): Draw =>
  (width) => {
    const from = axisStart(data);
    const rows = rowsOf(data, from, t);
    const longest = Math.max(...rows.map((row) => row.name.length)) * LETTER;
    const isNarrow = width < 440 || data.namesAbove === true;
    const left = isNarrow ? 0 : Math.min(longest + 12, width * 0.4);
    const right = Math.max(...rows.map((row) => row.words.length)) * LETTER + 10;
    const high = Math.max(...rows.flatMap((row) => [row.from, row.to]), data.mark?.cents ?? 0);
    const scale = (cents: number): number =>
      left + ((cents - from) / (high - from || 1)) * (width - left - right);
    const rowHeight = isNarrow ? ROW + 18 : ROW;
    const top = data.mark ? 22 : 0;
    const barTop = (index: number): number => top + index * rowHeight + (isNarrow ? 20 : 6);

    const endOf = (row: Row): number => scale(Math.max(row.from, row.to));
    /** An amount stands behind its bar, and behind the mark where that would run through it. */
    const wordsAt = (row: Row): number => {
      const start = endOf(row) + 8;
      const at = data.mark ? scale(data.mark.cents) : 0;
      return at > start - 6 && at < start + row.words.length * LETTER + 6 ? at + 8 : start;
    };
    const bar = (row: Row, index: number): SVGTemplateResult => {
      const start = scale(Math.min(row.from, row.to));
      const link = scale(row.to);
      const bottom = barTop(index) + BAR;
      const next = rows[index + 1];
      const isUnderName = isNarrow && next !== undefined && cut(next.name, width).length * LETTER > link;
      const end = barTop(index + 1) - (isUnderName ? NAME : 0);
      return svg`<rect class=${row.style} x=${start} y=${barTop(index)} width=${Math.max(endOf(row) - start, 1.5)} height=${BAR} />
        ${index < rows.length - 1 ? svg`<line class="dashes" x1=${link} x2=${link} y1=${bottom} y2=${end} />` : ""}`;
    };
    const words = (row: Row, index: number): SVGTemplateResult => {
      const strong = row.isTotal ? "strong" : "";
      const y = barTop(index);
      return svg`<text class=${strong} x="0" y=${isNarrow ? y - 6 : y + 15}>${isNarrow ? cut(row.name, width) : row.name}</text>
        <text class=${strong} x=${wordsAt(row)} y=${y + 15}>${row.words}</text>`;
    };
    const height = top + rows.length * rowHeight;
    // Where names stand above the bars, the mark is drawn along the bars only.
    const along: [number, number][] = isNarrow
      ? rows.map((_, index) => [barTop(index) - 3, barTop(index) + BAR + 3])
      : [[18, height]];
    const mark = data.mark ? [markAt(data.mark, scale(data.mark.cents), along, width)] : [];
    // The mark lies over the bars, the words over the mark.
    return { height, content: [...rows.map(bar), ...mark, ...rows.map(words)] };
  };

/** As much of a name as fits; all of it stands in the table. */
const cut = (name: string, width: number): string => {
  const letters = Math.floor(width / LETTER);
  return name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`;
};

const markAt = (
  mark: Step,
  x: number,
  along: readonly [number, number][],
  width: number,
): SVGTemplateResult => {
  const anchor = x > width * 0.7 ? "end" : x < width * 0.3 ? "start" : "middle";
  return svg`${along.map(([top, bottom]) => svg`<line class="norm" x1=${x} x2=${x} y1=${top} y2=${bottom} />`)}
    <text x=${x} y="12" text-anchor=${anchor} class="strong">${mark.name}</text>`;
};
