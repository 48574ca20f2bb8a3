/** A chart as a picture of its own: drawn at a fixed width in the colours of paper, with its title, note and source. */
import "../charts/chart.ts";
import type { Chart } from "../charts/chart.ts";
import { layGround } from "../ui/setting.ts";
import type { ChartToTake } from "../ui/export-asked.ts";

const WIDTH = 760;
const MARGIN = 20;
const NAMESPACE = "http://www.w3.org/2000/svg";

/** What a chart may consist of, and where each part stands. */
const geometry: Record<string, readonly string[]> = {
  g: ["transform"],
  rect: ["x", "y", "width", "height"],
  line: ["x1", "y1", "x2", "y2"],
  path: ["d"],
  circle: ["cx", "cy", "r"],
  text: ["x", "y", "text-anchor"],
};

export const element = (tag: string, attributes: Record<string, string | number>): SVGElement => {
  const made = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
};

/** Word and LibreOffice know #rrggbb; a browser computes rgb(…). */
const hex = (color: string): string => {
  const numbers = /^rgba?\(([^)]*)\)/
    .exec(color)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (!numbers) return color;
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  if (alpha === 0) return "none";
  return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
};

/** Names that only browsers know say nothing elsewhere. */
const fontsOf = (style: CSSStyleDeclaration): string =>
  style.fontFamily
    .split(",")
    .map((name) => name.trim().replaceAll('"', ""))
    .filter((name) => name !== "system-ui")
    .join(", ");

const strokeOf = (style: CSSStyleDeclaration): Record<string, string> => {
  const stroke = hex(style.stroke);
  if (stroke === "none") return {};
  const dashes = style.strokeDasharray.replaceAll("px", "");
  return {
    stroke,
    "stroke-width": String(parseFloat(style.strokeWidth)),
    "stroke-linejoin": style.strokeLinejoin,
    ...(dashes === "none" ? {} : { "stroke-dasharray": dashes }),
  };
};

const wordsOf = (node: Element): string =>
  [...node.childNodes]
    .filter((child) => child.nodeType === Node.TEXT_NODE)
    .map((child) => child.textContent ?? "")
    .join("")
    .trim();

/** The same part with all that a style sheet says about it as attributes. */
const resolved = (part: Element): SVGElement[] => {
  const tag = part.localName;
  if (tag === "title") return [];
  const known = geometry[tag];
  if (!known) throw new Error(`<${tag}>`);
  const style = getComputedStyle(part);
  const place = Object.fromEntries(
    known.flatMap((name) => {
      const value = part.getAttribute(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  if (tag === "g") {
    const group = element("g", place);
    group.append(...[...part.children].flatMap(resolved));
    return [group];
  }
  const fill = tag === "line" ? "none" : hex(style.fill);
  if (tag !== "text") return [element(tag, { ...place, fill, ...strokeOf(style) })];
  const font = {
    "font-family": fontsOf(style),
    "font-size": parseFloat(style.fontSize),
    "font-weight": style.fontWeight,
  };
  // A halo under the words: two texts, as not every program paints a stroke first.
  const layers = [{ fill: "none", ...strokeOf(style) }, { fill }];
  return layers.map((paint) => {
    const text = element("text", { ...place, ...font, ...paint });
    text.textContent = wordsOf(part);
    return text;
  });
};

/** Words in lines that fit, as text elements from a height on. */
const paragraph = (
  words: string,
  top: number,
  font: { family: string; size: number; weight: number; color: string },
): { lines: SVGElement[]; bottom: number } => {
  const context = document.createElement("canvas").getContext("2d");
  if (context) context.font = `${font.weight} ${font.size}px ${font.family}`;
  const fits = (line: string) => (context?.measureText(line).width ?? 0) <= WIDTH;
  const lines: string[] = [];
  for (const word of words.split(/[ \n]+/).filter(Boolean)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const height = font.size * 1.4;
  return {
    lines: lines.map((line, index) => {
      const text = element("text", {
        x: 0,
        y: top + index * height + font.size,
        "font-family": font.family,
        "font-size": font.size,
        "font-weight": font.weight,
        fill: font.color,
      });
      text.textContent = line;
      return text;
    }),
    bottom: top + lines.length * height,
  };
};

/** The chart on paper beside the page, as long as it takes to look at it. */
const onPaper = async <T>({ message, note, draw }: ChartToTake, look: (chart: Chart) => T): Promise<T> => {
  const { outer, inner } = layGround("dimpact-light");
  outer.inert = true;
  outer.style.cssText = `position: fixed; inset-inline-start: -200vw; inline-size: ${WIDTH}px`;
  const chart = document.createElement("dimpact-chart");
  Object.assign(chart, { message, note, draw, size: WIDTH });
  inner.append(chart);
  document.body.append(outer);
  try {
    await chart.updateComplete;
    return look(chart);
  } finally {
    outer.remove();
  }
};

export const pictureOf = (chart: ChartToTake, source: string): Promise<SVGSVGElement> =>
  onPaper(chart, (drawn) => {
    const drawing = drawn.renderRoot.querySelector("svg");
    const title = drawn.renderRoot.querySelector("h3");
    if (!drawing || !title) throw new Error("no chart");
    const family = fontsOf(getComputedStyle(title));
    const ink = hex(getComputedStyle(title).color);
    const quiet = getComputedStyle(title).getPropertyValue("--page-quiet-color");
    const heading = paragraph(chart.message, 0, { family, size: 17, weight: 700, color: ink });
    const plot = element("g", { transform: `translate(0 ${heading.bottom + 10})` });
    plot.append(...[...drawing.children].flatMap(resolved));
    const below = heading.bottom + 10 + drawing.viewBox.baseVal.height + 8;
    const notes = paragraph(chart.note, below, { family, size: 12.5, weight: 400, color: quiet });
    const origin = paragraph(source, notes.bottom + 4, { family, size: 11, weight: 400, color: quiet });
    const height = Math.ceil(origin.bottom + 2 * MARGIN);
    const width = WIDTH + 2 * MARGIN;
    const picture = element("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img" });
    const name = element("title", {});
    name.textContent = chart.message;
    const content = element("g", { transform: `translate(${MARGIN} ${MARGIN})` });
    content.append(...heading.lines, plot, ...notes.lines, ...origin.lines);
    picture.append(name, element("rect", { x: 0, y: 0, width, height, fill: "#ffffff" }), content);
    return picture as SVGSVGElement;
  });
