/** Amounts over the years: lines with their names at the end, and a level to hold them against. */
import { svg, type SVGTemplateResult } from "lit";
import type { Figures } from "../texts/format.ts";
import type { Draw } from "../ui/drawing.ts";

export interface Line {
  name: string;
  style: "scenario" | "plan" | "past";
  points: readonly { year: number; cents: number }[];
}

interface Lines {
  lines: readonly Line[];
  /** A level across all years. */
  mark?: { name: string; cents: number };
}

const PLOT = 200;
const TOP = 24;
const LETTER = 7.6;

/** Names that would touch are moved apart, in their own order. */
const spreadOut = (places: readonly number[], distance: number): number[] => {
  const order = places.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  order.forEach((one, index) => {
    const above = order[index - 1];
    if (above) one.y = Math.max(one.y, above.y + distance);
  });
  return order.sort((a, b) => a.index - b.index).map(({ y }) => y);
};

export const lines =
  ({ lines: all, mark }: Lines, t: Figures): Draw =>
  (width) => {
    const points = all.flatMap((line) => line.points);
    const years = [...new Set(points.map(({ year }) => year))].sort((a, b) => a - b);
    const [first = 0] = years;
    const last = years.at(-1) ?? first;
    const levels = [...points.map(({ cents }) => cents), ...(mark ? [mark.cents] : [])];
    const high = Math.max(...levels);
    const low = Math.min(...levels);
    const room = (high - low || Math.abs(high) || 1) * 0.08;
    // What is named at the right: the end of each line, and the level.
    const ends = all.flatMap(
      ({ name, style, points: own }): { name: string; cents: number; strong: boolean }[] => {
        const end = own.at(-1);
        return end && style !== "past" ? [{ name, cents: end.cents, strong: style === "scenario" }] : [];
      },
    );
    if (mark) ends.push({ ...mark, strong: false });
    const longest = Math.max(0, ...ends.flatMap(({ name, cents }) => [name.length, t.euro(cents).length]));
    const right = longest * LETTER + 14;
    const x = (year: number): number => 4 + ((year - first) / (last - first || 1)) * (width - right - 8);
    const y = (cents: number): number => TOP + ((high + room - cents) / (high - low + 2 * room)) * PLOT;
    const labels = spreadOut(
      ends.map(({ cents }) => y(cents)),
      36,
    );
    const every = Math.ceil(years.length / Math.max(1, Math.floor((width - right) / 52)));

    const path = ({ points: own, style }: Line): SVGTemplateResult => {
      const d = own
        .map(({ year, cents }, index) => `${index === 0 ? "M" : "L"}${x(year)} ${y(cents)}`)
        .join("");
      return svg`<path class="curve ${style}" d=${d} />
        ${own.map(({ year, cents }) => svg`<circle class="dot ${style}" cx=${x(year)} cy=${y(cents)} r="3"><title>${year}: ${t.euro(cents)}</title></circle>`)}`;
    };
    const label = ({ name, cents, strong }: (typeof ends)[number], index: number): SVGTemplateResult => {
      const style = strong ? "strong" : "";
      const top = labels[index] ?? 0;
      return svg`<text class=${style} x=${x(last) + 10} y=${top}>${name}</text>
        <text class=${style} x=${x(last) + 10} y=${top + 16}>${t.euro(cents)}</text>`;
    };
    const level = mark
      ? svg`<line class="norm" x1="0" x2=${x(last)} y1=${y(mark.cents)} y2=${y(mark.cents)} />`
      : "";
    const axis = years
      .filter((_, index) => (years.length - 1 - index) % every === 0)
      .map(
        (year) =>
          svg`<text class="quiet-text" x=${x(year)} y=${TOP + PLOT + 22} text-anchor=${year === first ? "start" : "middle"}>${year}</text>`,
      );
    return {
      height: TOP + PLOT + 30,
      content: [
        svg`<line class="line" x1="0" x2=${x(last)} y1=${TOP + PLOT} y2=${TOP + PLOT} />`,
        ...(level === "" ? [] : [level]),
        ...all.map(path),
        ...ends.map(label),
        ...axis,
      ],
    };
  };
