/** Ground that the page around has no hold on: the theme's tokens, and a fresh start for all that is inherited. */
import tokens from "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css?inline";
import { embeddedText, setVisitorsSize } from "./embedded.ts";
import theme from "./theme.css?inline";

/** A place in the document for views that stand beside the page. */
export interface Ground {
  outer: HTMLElement;
  /** Where the views go. */
  inner: HTMLElement;
}

/** The theme's tokens on the host of a shadow root, where those that the page around sets on it come first. */
const onHost = (css: string): string =>
  css
    .replace(/\.voorbeeld-theme:where\((:not\([^)]*\))\)/g, ":host($1)")
    .replaceAll(".voorbeeld-theme", ":host")
    .replace(/(?<![\w(])\.dimpact-light\b/g, ":host(.dimpact-light)");

// Whatever the page around says of all elements, or of this one, it stays a block. What is inside is as wide as it is
// given, not as wide as its content: beside others in a row it takes what is left.
const frame = `
  :host { flex: 1 1 20rem; justify-self: stretch; }
  :host(:not([hidden], .dimpact-printed)) { display: block !important; }
  :host([hidden]) { display: none !important; }
  @media screen { :host(.dimpact-printed) { display: none !important; } }
  @media print { :host(.dimpact-printed) { display: block !important; } }
  .ground {
    all: initial;
    display: block;
    box-sizing: border-box;
    direction: ltr;
    unicode-bidi: isolate;
    visibility: inherit;
    background: var(--basis-color-default-bg-document);
    color: var(--basis-color-default-color-document);
    font-family: var(--basis-text-font-family-default);
    font-size: medium;
    line-height: var(--basis-text-line-height-md);
    text-size-adjust: 100%;
  }
  :host(:not(.dimpact-printed)) .ground { container-type: inline-size; }
`;

const sheetOf = (css: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};

let sheets: { light: CSSStyleSheet; full: CSSStyleSheet; frame: CSSStyleSheet } | null = null;

/** Made when the visitor's size of text is known. */
const styles = () => {
  const themed = embeddedText(onHost(`${tokens}\n${theme}`));
  return (sheets ??= {
    full: sheetOf(themed),
    light: sheetOf(themed.replace(/\(prefers-color-scheme:\s*dark\)/g, "not all")),
    frame: sheetOf(embeddedText(frame)),
  });
};

/** Lays the ground in the shadow root of an element that is in the document. */
export const groundIn = (host: HTMLElement): HTMLElement => {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  // In a section, what is the page's own header or footer elsewhere is not taken for one.
  const inner = document.createElement("section");
  inner.className = "ground";
  root.replaceChildren(inner);
  if (!sheets) {
    inner.style.cssText = "all: initial; font-size: medium";
    setVisitorsSize(parseFloat(getComputedStyle(inner).fontSize));
    inner.removeAttribute("style");
  }
  // A page that is always light would not expect a dark part.
  const isDark = getComputedStyle(host).colorScheme.includes("dark");
  const { full, light, frame: around } = styles();
  root.adoptedStyleSheets = [isDark ? full : light, around];
  inner.style.colorScheme = isDark ? "light dark" : "light";
  return inner;
};

/** Beside the page around; it looks like the element given. */
export const groundLike =
  (like: () => HTMLElement | undefined) =>
  (className: string): Ground => {
    const outer = document.createElement("div");
    outer.className = `${like()?.className ?? ""} ${className}`.trim();
    document.body.append(outer);
    return { outer, inner: groundIn(outer) };
  };
