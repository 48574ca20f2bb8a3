/** All that the page can say, with a name for each text: its own words, those of the data, of the examples and of the core. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../scripts/shell.mjs";
import { enDetails } from "../../../web/src/texts/details/en.ts";
import { nlDetails } from "../../../web/src/texts/details/nl.ts";
import { en } from "../../../web/src/texts/en.ts";
import { nl } from "../../../web/src/texts/nl.ts";

export interface Said {
  key: string;
  nl: string;
  en: string;
}

const flat = (value: object, path: string): [string, string][] =>
  Object.entries(value).flatMap(([key, one]: [string, unknown]) =>
    typeof one === "string" ? [[`${path}${key}`, one]] : flat(one as object, `${path}${key}.`),
  );

const words = (dutch: object, english: object, path: string): Said[] => {
  const translated = new Map(flat(english, path));
  return flat(dutch, path).map(([key, text]) => ({ key, nl: text, en: translated.get(key) ?? "" }));
};

const isText = (value: object): value is { nl: string; en: string } => "nl" in value && "en" in value;

/** Texts in both languages, anywhere in a file; what has an id, a year or a name of its own goes by it. */
const bilingual = (value: unknown, path: string): Said[] => {
  if (typeof value !== "object" || value === null) return [];
  if (isText(value)) return [{ key: path, nl: value.nl, en: value.en }];
  return Object.entries(value).flatMap(([key, one]: [string, unknown]) => {
    const { id, year } = (Array.isArray(value) && one !== null ? one : {}) as { id?: string; year?: number };
    return bilingual(one, `${path}.${String(id ?? year ?? key)}`);
  });
};

const read = (path: string): string => readFileSync(join(root, path), "utf8");
const json = (path: string): unknown => JSON.parse(read(path));

const examples = readdirSync(join(root, "web/src/scenario/presets"))
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) =>
    bilingual(json(`web/src/scenario/presets/${name}`), `example.${name.replace(".json", "")}`),
  );

/** The core's own sentences: literals that stand next to each other are one, "nederlands|english" are two. */
const literals = (path: string): string[] =>
  [...read(path).matchAll(/"(?:[^"\\\n]|\\.)*"(?:\s+"(?:[^"\\\n]|\\.)*")*/g)].map(([found]) =>
    [...found.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].map(([, part = ""]) => part).join(""),
  );

const spoken = (path: string): Said[] => {
  const all = literals(path).filter((text) => /[a-zë]{3}.* /.test(text) || text.includes("|"));
  return all.map((text) => {
    const [dutch = "", english = dutch] = text.split("|");
    return { key: `core: ${dutch.trim()}`, nl: dutch, en: english };
  });
};

const core = [
  "core/src/prose.hpp",
  "core/json/messages.cpp",
  "core/json/write_result.cpp",
  "core/json/write_explanation.cpp",
].flatMap(spoken);

export const plan = json("data/dimpact-2024.json") as object;

export const said: readonly Said[] = [
  ...words(nl, en, ""),
  ...words(nlDetails, enDetails, "details."),
  ...bilingual(plan, "plan"),
  ...examples,
  ...new Map(core.map((one) => [one.key, one])).values(),
];
