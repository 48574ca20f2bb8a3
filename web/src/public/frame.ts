/** The frame: the element on a page of its own, with its options in the address, and messages to the page around it. */
import "../engine/home.ts";
import type { Scenario } from "../engine/types.ts";
import {
  HAPPENINGS,
  isMessage,
  OPTIONS,
  type Content,
  type FromFrame,
  type Happening,
  type Told,
  type ToFrame,
} from "./v1.ts";

const parameters = new URLSearchParams(location.search);

/** The origin of the page around, as the address names it; null where it names none, and no messages are exchanged. */
const hostIn = (address: string | null): string | null => {
  try {
    return address === null ? null : new URL(address).origin;
  } catch {
    return null;
  }
};
const host = hostIn(parameters.get("host"));

const post = (content: Content<FromFrame>): void => {
  if (host !== null && parent !== window) parent.postMessage({ dimpactSimulator: 1, ...content }, host);
};

const { mistakesIn, register, speechOf, wrong } = await import("./element.ts");
register();
const simulator = document.createElement("dimpact-simulator");

const setOption = (name: string, value: unknown): void => {
  if (!OPTIONS.some((known) => known === name))
    throw wrong(speechOf(simulator), "unknown-option", { value: name });
  if (value === null) simulator.removeAttribute(name);
  else if (name === "scenario" && typeof value === "object") simulator.scenario = value as Scenario;
  else if (name === "readonly") simulator.readOnly = value !== false && value !== "false";
  else if (typeof value === "string") simulator.setAttribute(name, value);
  else throw wrong(speechOf(simulator), "unknown-option", { value: name });
};

const tellHeight = (): void => {
  post({ kind: "height", height: Math.ceil(document.body.getBoundingClientRect().height) });
};

const obey = (data: unknown): void => {
  const message = isMessage(data) ? (data as ToFrame) : null;
  switch (message?.kind) {
    case "hello":
      tellHeight();
      return;
    case "options":
      if (typeof message.options !== "object" || (message.options as unknown) === null) break;
      for (const [name, value] of Object.entries(message.options)) setOption(name, value);
      return;
    case "print":
      simulator.print().catch(complain);
      return;
  }
  throw wrong(speechOf(simulator), "unknown-message");
};

const complain = (error: unknown): void => {
  for (const detail of mistakesIn(error, speechOf(simulator))) post({ kind: "event", type: "error", detail });
};

addEventListener("message", ({ source, origin, data }: MessageEvent<unknown>) => {
  if (source !== parent || origin !== host) return;
  try {
    obey(data);
  } catch (error) {
    complain(error);
  }
});

for (const name of OPTIONS) {
  const value = parameters.get(name);
  if (value !== null) setOption(name, value);
}
for (const type of HAPPENINGS)
  simulator.addEventListener(type, (event) => {
    const { detail } = event as CustomEvent<Told[Happening]>;
    post({ kind: "event", type, detail } as Content<FromFrame>);
  });
document.body.append(simulator);
new ResizeObserver(tellHeight).observe(document.body);
