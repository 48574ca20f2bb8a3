/** Makes styles independent of the page around: of its root's font size, and of how wide the window is. */
import { CSSResult, unsafeCSS } from "lit";

/** What a visitor has set as the size of text, in pixels: what a rem is on a page that leaves it alone. */
let visitorsSize = 16;

export const setVisitorsSize = (pixels: number): void => {
  visitorsSize = pixels;
};

/** "screen and" stands for what only a page of its own does: cover an edge of the screen. */
const condition = (query: string): string => {
  if (!query.includes("max-width")) return `@media ${query}`;
  if (query.includes("screen and")) return "@media not all";
  // The root's font size counts in container queries, unlike in media queries.
  return `@container ${inPixels(query)}`;
};

const inPixels = (text: string): string =>
  text.replace(/(?<![\w-])(-?\d*\.?\d+)rem\b/g, (_, number: string) => `${Number(number) * visitorsSize}px`);

export const embeddedText = (text: string): string =>
  text
    .split(/(@media[^{]*)/)
    .map((part) =>
      part.startsWith("@media") ? `${condition(part.slice("@media".length).trim())} ` : inPixels(part),
    )
    .join("");

const known = new WeakMap<CSSResult, CSSResult>();

export const embeddedStyle = (style: CSSResult): CSSResult => {
  const made = known.get(style) ?? unsafeCSS(embeddedText(style.cssText));
  known.set(style, made);
  return made;
};

/** What gets the focus stays clear of the strip on top; the page around has no room for it in its own scrolling. */
export const clearOfStrip: CSSResult = unsafeCSS(`
  :is(a, button, input, select, summary, [tabindex]) {
    scroll-margin-block-start: calc(var(--page-sticky-start, 0px) + var(--page-strip-block-size, 0px) + 8px);
  }
`);
