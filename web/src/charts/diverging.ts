/** A bar for everyone, from the largest amount down: more to the right, less to the left, names on the other side. */
import { svg, type SVGTemplateResult } from "lit";
import type { Figures } from "../texts/format.ts";
import type { Draw } from "../ui/drawing.ts";

export interface Amount {
  name: string;
  cents: number;
  isOwn: boolean;
}

interface Diverging {
  amounts: readonly Amount[];
  kind: "difference" | "amount";
  /** What it means to be on a side. */
  sides: { less: string; more: string };
}

const ROW = 21;
const BAR = 13;
const LETTER = 7.6;
const GAP = 7;
const BEYOND = 1.4;
/** The part of the width that names may take. */
const NAMES = 0.44;

/** One amount so far beyond the others that its bar is cut, so that the others can be seen. */
export const cutOff = (amounts: readonly Amount[]): Amount | null => {
  const [first, second] = [...amounts].sort((a, b) => Math.abs(b.cents) - Math.abs(a.cents));
  return first && second && second.cents !== 0 && Math.abs(first.cents) > 4 * Math.abs(second.cents)
    ? first
    : null;
};

const longest = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => text.length)) * LETTER;

export interface Scale {
  /** Where nothing is. */
  zero: number;
  /** Points for each cent. */
  size: number;
}

/** The largest bars for which the amounts at their ends fit, and the names across from them. */
export const scaleOf = (
  width: number,
  most: { less: number; more: number },
  names: { less: number; more: number },
  amount: number,
): Scale => {
  const end = amount + 2 * GAP;
  const left = names.more === 0 ? 0 : names.more + GAP;
  const right = names.less === 0 ? 0 : names.less + GAP;
  const leastLeft = Math.max(left, most.less > 0 ? end : 0);
  const mostLeft = width - Math.max(right, most.more > 0 ? end : 0);
  const fitting =
    (width - (most.less > 0 ? end : 0) - (most.more > 0 ? end : 0)) / (most.less + most.more || 1);
  const wanted = most.less > 0 ? most.less * fitting + end : 0;
  const zero = Math.max(leastLeft, Math.min(wanted, mostLeft));
  const sizes = [
    ...(most.less > 0 ? [(zero - end) / most.less] : []),
    ...(most.more > 0 ? [(width - zero - end) / most.more] : []),
  ];
  return { zero, size: Math.max(0, Math.min(...sizes, Infinity)) };
};

/** As much of a name as fits; all of it stands in the table. */
const cut = (name: string, width: number): string => {
  if (longest([name]) <= width) return name;
  return `${name.slice(0, Math.max(Math.floor(width / LETTER) - 1, 1)).trimEnd()}…`;
};

export const diverging =
  ({ amounts, kind, sides }: Diverging, t: Figures): Draw =>
  (width) => {
    const sorted = [...amounts].sort((a, b) => b.cents - a.cents);
    const beyond = cutOff(amounts);
    const most = Math.max(0, ...sorted.filter((one) => one !== beyond).map(({ cents }) => Math.abs(cents)));
    const shown = ({ cents }: Amount): number =>
      beyond ? Math.max(-most * BEYOND, Math.min(most * BEYOND, cents)) : cents;
    const write = kind === "difference" ? t.difference : t.euro;
    const namesOf = (isLess: boolean): number => {
      const names = sorted.filter(({ cents }) => cents < 0 === isLess).map(({ name }) => name);
      return Math.min(longest(names), width * NAMES);
    };
    const names = { less: namesOf(true), more: namesOf(false) };
    const { zero, size } = scaleOf(
      width,
      { less: Math.max(0, ...sorted.map((one) => -shown(one))), more: Math.max(0, ...sorted.map(shown)) },
      names,
      longest(sorted.map(({ cents }) => write(cents))),
    );
    const top = kind === "difference" ? ROW + 4 : 2;
    const height = top + sorted.length * ROW + 4;

    const row = (one: Amount, index: number): SVGTemplateResult => {
      const y = top + index * ROW;
      const isLess = one.cents < 0;
      const length = one.cents === 0 ? 0 : Math.max(Math.abs(shown(one)) * size, 1.5);
      const start = isLess ? zero - length : zero;
      const style =
        kind === "amount"
          ? one.isOwn
            ? "scenario"
            : "third"
          : `${isLess ? "down" : "up"} ${one.isOwn ? "own" : ""}`;
      const words = one.isOwn ? "strong" : "";
      const [name, nameX, nameEnd] = isLess
        ? [cut(one.name, names.less), zero + GAP, "start"]
        : [cut(one.name, names.more), zero - GAP, "end"];
      const amountX = isLess ? start - GAP : start + length + GAP;
      return svg`<rect class=${style} x=${start} y=${y + 3} width=${length} height=${BAR}><title>${one.name}: ${write(one.cents)}</title></rect>
        ${one === beyond ? tear(isLess ? start : start + length, isLess ? 1 : -1, y + 3) : ""}
        <text class=${words} x=${nameX} y=${y + 14} text-anchor=${nameEnd}>${name}</text>
        <text class=${words} x=${amountX} y=${y + 14} text-anchor=${isLess ? "end" : "start"}>${write(one.cents)}</text>`;
    };

    const side = (words: string, x: number, anchor: "start" | "end"): SVGTemplateResult =>
      svg`<text class="quiet-text" x=${x} y="14" text-anchor=${anchor}>${words}</text>`;
    const isAnyLess = sorted.some(({ cents }) => cents < 0);
    const isAnyMore = sorted.some(({ cents }) => cents > 0);
    const heads =
      kind === "amount"
        ? []
        : [
            ...(isAnyLess ? [side(`◀ ${sides.less}`, zero - GAP, "end")] : []),
            ...(isAnyMore ? [side(`${sides.more} ▶`, zero + GAP, "start")] : []),
          ];
    return {
      height,
      content: [
        ...sorted.map(row),
        svg`<line class="line" x1=${zero} x2=${zero} y1=${top - 2} y2=${height - 2} />`,
        ...heads,
      ],
    };
  };

/** Two slanted white lines across the end of a bar: it goes on further than it is drawn. */
const tear = (end: number, inwards: 1 | -1, y: number): SVGTemplateResult => {
  const at = (step: number): string => `M${end + inwards * step} ${y - 2}l-5 ${BAR + 4}`;
  return svg`<path class="tear" d="${at(10)}${at(17)}" />`;
};
