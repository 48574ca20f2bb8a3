/** A drawing as it stands on the page: where its bars, lines and words are, in points. */
import { html } from "lit";
import "../../web/src/charts/chart.ts";
import type { Draw } from "../../web/src/ui/drawing.ts";
import { stage } from "./stage.ts";

export interface Bar {
  style: string;
  start: number;
  end: number;
}

export interface Drawn {
  bars: Bar[];
  /** Where lines of a kind are, from left to right and from top to bottom. */
  lines: (kind: string) => { x: number; y: number }[];
  words: string[];
  all: (selector: string) => Element[];
}

const number = (element: Element, name: string): number => Number(element.getAttribute(name));

export const drawing = async (draw: Draw, size = 640): Promise<Drawn> => {
  const { root } = await stage(html`<dimpact-chart message="x" .draw=${draw} .size=${size}></dimpact-chart>`);
  const svg = root.querySelector("dimpact-chart")?.shadowRoot?.querySelector("svg");
  const all = (selector: string) => [...(svg?.querySelectorAll(selector) ?? [])];
  return {
    all,
    bars: all("rect").map((bar) => ({
      style: bar.getAttribute("class")?.trim() ?? "",
      start: number(bar, "x"),
      end: number(bar, "x") + number(bar, "width"),
    })),
    lines: (kind) => all(`line.${kind}`).map((line) => ({ x: number(line, "x1"), y: number(line, "y1") })),
    words: all("text").map((text) => text.textContent.replace(/\s+/g, " ").trim()),
  };
};
