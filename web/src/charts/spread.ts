/** Many amounts side by side, from high to low: who stands where. */
import { svg, type SVGTemplateResult } from "lit";
import { difference, euro } from "../format.ts";
import type { Draw } from "./chart.ts";

export interface Amount {
  name: string;
  cents: number;
  isOwn: boolean;
}

const PLOT = 146;
const LABELS = 22;
const LETTER = 7.6;

/** One amount so far beyond the others that its bar is cut, so that the others can be seen. */
export const cutOff = (amounts: readonly Amount[]): Amount | null => {
  const [first, second] = [...amounts].sort((a, b) => Math.abs(b.cents) - Math.abs(a.cents));
  return first && second && second.cents !== 0 && Math.abs(first.cents) > 4 * Math.abs(second.cents)
    ? first
    : null;
};

const BEYOND = 1.6;

export const spread =
  (amounts: readonly Amount[], kind: "difference" | "amount"): Draw =>
  (width) => {
    const sorted = [...amounts].sort((a, b) => b.cents - a.cents);
    const cut = cutOff(amounts);
    const most =
      Math.max(...sorted.filter((one) => one !== cut).map((one) => Math.abs(one.cents)), 0) * BEYOND;
    const shown = ({ cents }: Amount): number => (cut ? Math.max(-most, Math.min(most, cents)) : cents);
    const high = Math.max(0, ...sorted.map(shown));
    const low = Math.min(0, ...sorted.map(shown));
    const y = (cents: number): number => LABELS + ((high - cents) / (high - low || 1)) * PLOT;
    const column = width / Math.max(sorted.length, 1);
    const write = kind === "difference" ? difference : euro;

    const bar = (one: Amount, index: number): SVGTemplateResult => {
      const top = y(Math.max(shown(one), 0));
      const size = Math.max(Math.abs(y(shown(one)) - y(0)), one.cents === 0 ? 0 : 1.5);
      const style = kind === "amount" ? (one.isOwn ? "scenario" : "plan") : one.cents > 0 ? "up" : "down";
      return svg`<rect class="${style} ${one.isOwn && kind === "difference" ? "own" : ""}" x=${index * column + 1}
        y=${top} width=${Math.max(column - 2, 1.5)} height=${size}><title>${one.name}: ${write(one.cents)}</title></rect>
        ${one === cut ? tear(index * column, top + size / 2, column) : ""}`;
    };

    const first = sorted[0];
    const last = sorted.at(-1);
    const ownIndex = sorted.findIndex((one) => one.isOwn);
    const labels: SVGTemplateResult[] = [];
    if (first && first.cents > 0) labels.push(label(first, 0, y(shown(first)) - 6, "start", write));
    if (last && last.cents < 0) labels.push(label(last, width, y(shown(last)) + 15, "end", write));
    const own = sorted[ownIndex];
    if (own && ownIndex > 0 && ownIndex < sorted.length - (low < 0 ? 1 : 0) && own.cents !== 0)
      labels.push(ownLabel(own, ownIndex * column + column / 2, y(shown(own)), first, width, write));
    return {
      height: PLOT + LABELS + (low < 0 ? LABELS : 4),
      content: [
        ...sorted.map(bar),
        svg`<line class="line" x1="0" x2=${width} y1=${y(0)} y2=${y(0)} />`,
        ...labels,
      ],
    };
  };

const text = (one: Amount, write: (cents: number) => string): string => `${one.name} ${write(one.cents)}`;

const label = (
  one: Amount,
  x: number,
  y: number,
  anchor: "start" | "end",
  write: (cents: number) => string,
): SVGTemplateResult => svg`<text x=${x} y=${y} text-anchor=${anchor}>${text(one, write)}</text>`;

/** The own municipality stays readable: to the right of the first label, above its bar. */
const ownLabel = (
  own: Amount,
  x: number,
  barEnd: number,
  first: Amount | undefined,
  width: number,
  write: (cents: number) => string,
): SVGTemplateResult => {
  const words = text(own, write);
  const length = words.length * LETTER;
  const taken = first ? text(first, write).length * LETTER + 16 : 0;
  const isUp = own.cents > 0;
  const isCrowded = isUp && x < taken && barEnd < 40;
  const y = isUp ? (isCrowded ? barEnd - 6 : barEnd - 8) : barEnd + 16;
  const start = Math.min(isCrowded ? Math.max(x, taken) : x, width - length);
  return svg`<text class="strong" x=${start} y=${y}>${words}</text>`;
};

/** Two slanted white lines across a bar: it goes on further than it is drawn. */
const tear = (x: number, y: number, width: number): SVGTemplateResult =>
  svg`<path class="tear" d="M${x - 2} ${y + 5}l${width + 4} -6M${x - 2} ${y + 11}l${width + 4} -6" />`;
