/** One bar in parts, each with its own words: what a whole consists of. */
import { svg, type SVGTemplateResult } from "lit";
import type { Figures } from "../texts/format.ts";
import type { Draw } from "../ui/drawing.ts";

export interface Share {
  name: string;
  cents: number;
}

const BAR = 30;
const LINE = 18;
const LETTER = 7.4;
const fills = ["scenario", "third", "second"];

interface Placed {
  share: Share;
  index: number;
  x: number;
  width: number;
}

const wordsOf = ({ name, cents }: Share, total: number, t: Figures): [string, string] => [
  name,
  `${t.euro(cents)} (${t.percent(cents / total)})`,
];

const widthOf = (words: readonly string[]): number => Math.max(...words.map((word) => word.length)) * LETTER;

/** Words stand above their part; where they do not fit there, below the bar with a line to it. */
export const composition =
  (shares: readonly Share[], t: Figures): Draw =>
  (width) => {
    const parts = shares.filter((share) => share.cents > 0);
    const total = parts.reduce((sum, share) => sum + share.cents, 0);
    let x = 0;
    const placed = parts.map((share, index): Placed => {
      const part = { share, index, x, width: (share.cents / total) * width };
      x += part.width;
      return part;
    });
    let free = 0;
    let below = 0;
    const content = placed.map((part): SVGTemplateResult => {
      const words = wordsOf(part.share, total, t);
      const isLast = part.index === placed.length - 1;
      const start = isLast ? width - widthOf(words) : part.x;
      const fits = start >= free && (isLast || widthOf(words) <= part.width);
      if (fits) free = start + widthOf(words) + 8;
      const level = fits ? 0 : (below += 1);
      return svg`${rectangle(part)}${fits ? above(part, words, isLast, width) : under(part, words, level, width)}`;
    });
    return { height: 2 * LINE + BAR + 8 + below * (LINE + 6), content };
  };

const rectangle = ({ index, x, width }: Placed): SVGTemplateResult =>
  svg`<rect class=${fills[index % fills.length] ?? ""} x=${x} y=${2 * LINE + 4} width=${Math.max(width - 1, 1)} height=${BAR} />`;

const above = (
  part: Placed,
  [name, amount]: [string, string],
  isLast: boolean,
  width: number,
): SVGTemplateResult => {
  const x = isLast ? width : part.x;
  const anchor = isLast ? "end" : "start";
  return svg`<text x=${x} y=${LINE - 5} text-anchor=${anchor} class="strong">${name}</text>
    <text x=${x} y=${2 * LINE - 4} text-anchor=${anchor}>${amount}</text>`;
};

const under = (part: Placed, words: [string, string], level: number, width: number): SVGTemplateResult => {
  const middle = part.x + part.width / 2;
  const bottom = 2 * LINE + 4 + BAR;
  const y = bottom + level * (LINE + 6);
  const text = words.join(" ");
  const isRight = middle + text.length * LETTER > width;
  return svg`<path class="line" fill="none" d="M${middle} ${bottom}V${y - 4}h${isRight ? -6 : 6}" />
    <text x=${middle + (isRight ? -10 : 10)} y=${y} text-anchor=${isRight ? "end" : "start"}>${text}</text>`;
};
