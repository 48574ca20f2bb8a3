import { beforeAll, describe, expect, it } from "vitest";
import { problemsIn, reasonOf } from "../../web/src/engine/answer.ts";
import type { Event } from "../../web/src/engine/types.ts";
import {
  createDraft,
  eventOf,
  groupOf,
  measureTypes,
  notesOf,
  readAloud,
  sentenceOf,
} from "../../web/src/scenario/measures/index.ts";
import type { MeasureContext, Phrase, Word } from "../../web/src/scenario/measures/kind.ts";
import { standingAfter } from "../../web/src/scenario/measures/standing.ts";
import { morePresets, presetEvents, presetName, presets } from "../../web/src/scenario/presets/index.ts";
import { placesOf } from "../../web/src/scenario/places.ts";
import { questionOf } from "../../web/src/scenario/question.ts";
import { addMeasures, emptyDocument, type Draft } from "../../web/src/scenario/document.ts";
import { pieces } from "../../web/src/texts/fill.ts";
import { dutch, speechIn } from "../../web/src/texts/index.ts";
import { typed } from "../../web/src/panel/word-input.ts";
import { eventTypes } from "../contract.ts";
import { startTestEngine, type TestEngine } from "./engine.ts";

let engine: TestEngine;

beforeAll(async () => {
  engine = await startTestEngine();
});

const context = (own = "Deventer", before: Event[] = []): MeasureContext => {
  const places = placesOf(engine.dataset);
  return {
    dataset: engine.dataset,
    places,
    own: places.find((place) => place.name === own) ?? null,
    before,
    t: dutch,
  };
};

const says = (draft: Draft, where = context()): string =>
  readAloud(sentenceOf(draft, where)).replaceAll("\u00a0", " ");

const option = (member: string, enabled: boolean): Extract<Event, { type: "option" }> => ({
  type: "option",
  year: 2024,
  member,
  product: "burgerzaken",
  item: "e-herkenning",
  enabled,
});

const word = (phrase: Phrase, key: string): Word => {
  const found = phrase.words[key];
  if (!found) throw new Error(`no ${key}`);
  return found;
};

describe("every type of measure", () => {
  it("has a group, a name, a sentence that fills every place, in both languages", async () => {
    expect([...measureTypes].sort()).toEqual([...eventTypes].sort());
    for (const language of ["nl", "en"] as const) {
      const t = await speechIn(language);
      const speaking = { ...context(), t };
      for (const type of measureTypes) {
        expect(t.groups[groupOf(type)]).toBeTruthy();
        expect(t.measures[type].name).toBeTruthy();
        const draft = createDraft(type, speaking);
        for (const phrase of [sentenceOf(draft, speaking), ...notesOf(draft, speaking)]) {
          const keys = pieces(phrase.template).flatMap((piece) => ("key" in piece ? [piece.key] : []));
          expect(keys.filter((key) => !phrase.words[key])).toEqual([]);
        }
      }
    }
  });

  it("starts as something the simulator takes, or waits for its first word", async () => {
    for (const type of measureTypes) {
      const event = eventOf(createDraft(type, context()));
      if (!event) {
        const words = Object.values(sentenceOf(createDraft(type, context()), context()).words);
        expect(words.some((one) => one.missing)).toBe(true);
        continue;
      }
      const question = {
        overhead: "fixed",
        shortfall: "equity",
        year: 2024,
        horizon: 2,
        assumptions: {},
        measures: [{ id: 1, event }],
      } as const;
      const answer = await engine.ask({ ...question, measures: [...question.measures] });
      expect(answer.problems).toEqual({});
    }
  });
});

describe("a number of a measure", () => {
  const numbersOf = (draft: Draft) =>
    [sentenceOf(draft, context()), ...notesOf(draft, context())].flatMap(({ words }) =>
      Object.values(words).filter((one) => one.kind === "number"),
    );
  const refusals = async (draft: Draft): Promise<string[]> => {
    const event = eventOf(draft);
    if (!event) return [];
    const document = addMeasures([event])({ ...emptyDocument, shortfall: "equity" });
    try {
      const { problems } = await engine.ask(questionOf(document, engine.dataset, null));
      return Object.values(problems).flatMap((all) => all.map(({ code }) => code));
    } catch (error) {
      // With a number that may be, totals that may not: of the scenario, and said in words of its own.
      expect(problemsIn(error)?.map(({ path }) => path)).toEqual([""]);
      expect(reasonOf(error).nl).toContain("totalen onder 2^53 cent");
      return [];
    }
  };

  it.each(measureTypes)("of %s reaches no further than the simulator takes", async (type) => {
    for (const one of numbersOf(createDraft(type, context()))) {
      for (const value of [one.min, one.max]) {
        const codes = await refusals(one.set(value));
        expect(codes, `${one.field} ${String(value)}`).not.toContain("out-of-range");
      }
    }
  });

  it("of each kind is there to be tried", () => {
    const fields = measureTypes.flatMap((type) =>
      numbersOf(createDraft(type, context())).map(({ field }) => `${type} ${field}`),
    );
    expect(fields).toEqual(
      expect.arrayContaining(["population inhabitants", "contribution amount", "populationGrowth percent"]),
    );
  });
});

describe("sentences", () => {
  it("read aloud", () => {
    expect(says({ type: "drop", year: 2025, member: "rotterdam", product: "e-suite" })).toBe(
      "Rotterdam stopt met e-Suite in 2025",
    );
    expect(
      says({
        type: "join",
        year: 2024,
        member: { id: "hengelo", name: "Hengelo", inhabitants: 81062 },
        products: ["open-online", "burgerzaken"],
      }),
    ).toBe("Hengelo wordt lid met Open Online en Burgerzaken in 2024");
    expect(says({ type: "population", year: 2024, member: "assen", inhabitants: 69500 })).toBe(
      "Assen heeft 69.500 inwoners in 2024",
    );
    expect(says({ type: "budget", year: 2025, line: "formatieplaatsen", percent: 5 })).toBe(
      "Formatieplaatsen verandert met 5% in 2025",
    );
    expect(says({ type: "leave", member: "velsen", noticeDate: "2024-03-01", endYear: 2025 })).toBe(
      "Velsen zegt op per 1 maart 2024 en blijft lid tot en met 2025, om een andere reden",
    );
  });

  it("of what is new in the plan's money read aloud, a windfall as what it is", async () => {
    const lines = [
      "Dekking door projecten wordt 300.000 euro in 2025",
      "Tekort Beyond23 kost de vereniging eenmalig 500.000 euro in 2025",
      "Subsidie levert de vereniging eenmalig 80.000 euro op in 2026",
      "Kampen stopt met e-Herkenning en verbinding bij Burgerzaken in 2024",
      "Venray kiest voor e-Herkenning en verbinding bij Burgerzaken in 2024",
    ];
    const drafts: Draft[] = [
      { type: "budget", year: 2025, line: "dekking-projecten", amount: 300_000 },
      { type: "oneOff", year: 2025, name: "Tekort Beyond23", amount: 500_000 },
      { type: "oneOff", year: 2026, name: "Subsidie", amount: -80_000 },
      option("kampen", false),
      option("venray", true),
    ];
    expect(drafts.map((draft) => says(draft))).toEqual(lines);
    const english = { ...context(), t: await speechIn("en") };
    expect(drafts.map((draft) => says(draft, english))).toEqual([
      "Dekking door projecten becomes 300,000 euros in 2025",
      "Tekort Beyond23 costs the association 500,000 euros once, in 2025",
      "Subsidie brings the association 80,000 euros once, in 2026",
      "Kampen gives up e-Herkenning en verbinding with Burgerzaken in 2024",
      "Venray takes e-Herkenning en verbinding with Burgerzaken in 2024",
    ]);
  });

  it("say of the cover by projects that more of it is good news, and of a cost line do not", () => {
    const notes = (line: string) =>
      notesOf({ type: "budget", line, percent: 5 }, context()).map(readAloud).join(" ");
    expect(notes("dekking-projecten")).toContain("hoe minder er voor de leden overblijft");
    expect(notes("formatieplaatsen")).not.toContain("leden");
  });

  it("ask for what is missing", () => {
    expect(says({ type: "join", year: 2024 })).toBe("kies gemeente wordt lid zonder producten in 2024");
    expect(eventOf({ type: "join", year: 2024 })).toBeNull();
  });

  it("date a joiner's inhabitants and say where they come from", () => {
    const draft: Draft = { type: "join", member: { id: "hengelo", name: "Hengelo", inhabitants: 81062 } };
    const [note] = notesOf(draft, context());
    expect(note && readAloud(note)).toBe("81.062 inwoners op 1 januari 2021 (CBS), aan te passen");
    const tilburg: Draft = { type: "join", member: { id: "tilburg", name: "Tilburg", inhabitants: 234912 } };
    expect(notesOf(tilburg, context()).map(readAloud).join(" ")).toContain("grenswijziging");
  });

  it("say why a price is an estimate", () => {
    const draft: Draft = {
      type: "join",
      member: { id: "hengelo", name: "Hengelo", inhabitants: 81062 },
      products: ["e-suite"],
    };
    expect(notesOf(draft, context()).map(readAloud).join(" ")).toContain("Schatting voor e-Suite: Hosting");
  });
});

describe("words", () => {
  it("offer a member only the products it uses, and stay valid when the member changes", () => {
    const draft: Draft = { type: "drop", year: 2024, member: "rotterdam", product: "e-suite" };
    const phrase = sentenceOf(draft, context());
    const product = word(phrase, "product");
    expect(product.kind === "choice" && product.groups()[0]?.options.map((option) => option.value)).toEqual([
      "e-suite",
      "my-lex",
    ]);
    const member = word(phrase, "member");
    const changed = member.kind === "choice" ? member.set("borne") : null;
    expect(changed).toMatchObject({ member: "borne" });
    expect(changed && eventOf(changed)).not.toBeNull();
  });

  it("offer what the measures above made possible", () => {
    const join: Event = {
      type: "join",
      member: { id: "hengelo", name: "Hengelo", inhabitants: 81062 },
      products: ["open-online"],
    };
    const where = context("Deventer", [join]);
    const member = word(
      sentenceOf({ type: "drop", member: "hengelo", product: "open-online" }, where),
      "member",
    );
    expect(member.text).toBe("Hengelo");
    const other = word(sentenceOf({ type: "join" }, where), "member");
    expect(other.kind === "choice" && other.groups()[0]?.options.some((one) => one.value === "hengelo")).toBe(
      false,
    );
  });

  it("keep a number within what makes sense, in plain words", () => {
    const draft: Draft = { type: "population", year: 2024, member: "assen", inhabitants: 69500 };
    const inhabitants = word(sentenceOf(draft, context()), "inhabitants");
    expect(typed(inhabitants, "70.000", dutch)).toEqual({
      draft: { ...draft, inhabitants: 70000 },
      message: "",
    });
    expect(typed(inhabitants, "veel", dutch)).toMatchObject({ draft: null, message: /Vul een getal in/ });
    expect(typed(inhabitants, "0", dutch)).toMatchObject({
      draft: null,
      message: /van 1 tot en met 20\.000\.000/,
    });
    expect(typed(inhabitants, "12,5", dutch).draft).toBeNull();
  });

  it("read a date as it is written here", () => {
    const draft: Draft = { type: "leave", member: "velsen", noticeDate: "2024-03-01", endYear: 2025 };
    const date = word(sentenceOf(draft, context()), "noticeDate");
    expect(typed(date, "1-9-2025", dutch).draft).toMatchObject({ noticeDate: "2025-09-01", endYear: 2026 });
    expect(typed(date, "31-2-2025", dutch).draft).toBeNull();
  });
});

describe("an optional item", () => {
  const choices = (one: Word): string[] =>
    one.kind === "choice" ? one.groups().flatMap(({ options }) => options.map(({ value }) => value)) : [];
  const chosen = (one: Word, value: string): Draft | null => (one.kind === "choice" ? one.set(value) : null);

  it("is offered to the users of a product that has one: to give up, or to take", () => {
    const phrase = sentenceOf(option("kampen", false), context());
    expect(choices(word(phrase, "product"))).toEqual(["burgerzaken"]);
    expect(choices(word(phrase, "item"))).toEqual(["e-herkenning"]);
    expect(choices(word(phrase, "enabled"))).toEqual(["false"]);
    const members = choices(word(phrase, "member"));
    expect(members).toHaveLength(19);
    expect(members).not.toContain("rotterdam");
    expect(chosen(word(phrase, "member"), "horst-aan-de-maas")).toEqual(option("horst-aan-de-maas", true));
  });

  it("follows what the measures above made of it", () => {
    const phrase = sentenceOf(
      option("kampen", true),
      context("Deventer", [{ ...option("kampen", false), year: 2024 }]),
    );
    expect(choices(word(phrase, "enabled"))).toEqual(["true"]);
    const newcomers: Event[] = [{ type: "adopt", member: "losser", product: "burgerzaken" }];
    const added = sentenceOf(option("kampen", false), context("Deventer", newcomers));
    expect(chosen(word(added, "member"), "losser")).toEqual(option("losser", true));
    const merged: Event[] = [
      { type: "merge", members: ["horst-aan-de-maas", "venray"], into: { id: "hv", name: "HV" } },
    ];
    const without = sentenceOf(option("kampen", false), context("Deventer", merged));
    expect(chosen(word(without, "member"), "hv")).toEqual(option("hv", true));
    const one: Event[] = [{ type: "merge", members: ["tiel", "kampen"], into: { id: "tk", name: "TK" } }];
    const withIt = sentenceOf(option("venray", true), context("Deventer", one));
    expect(chosen(word(withIt, "member"), "tk")).toEqual(option("tk", false));
  });

  it("starts with the own municipality where it has one", () => {
    expect(createDraft("option", context("Venray"))).toEqual(option("venray", true));
    expect(createDraft("option", context("Deventer"))).toEqual(option("deventer", false));
  });
});

describe("a one-off amount", () => {
  it("keeps its size and takes another name when it turns from a setback into a windfall", () => {
    const setback: Draft = { type: "oneOff", year: 2024, name: "Tegenvaller", amount: 250_000 };
    const mode = word(sentenceOf(setback, context()), "mode");
    const windfall = mode.kind === "choice" ? mode.set("windfall") : null;
    expect(windfall).toEqual({ ...setback, name: "Meevaller", amount: -250_000 });
    const named: Draft = { ...setback, name: "Beyond23" };
    const other = word(sentenceOf(named, context()), "mode");
    expect(other.kind === "choice" && other.set("windfall")).toEqual({ ...named, amount: -250_000 });
  });

  it("is typed without a sign, up to what the simulator takes", () => {
    const windfall: Draft = { type: "oneOff", year: 2024, name: "Subsidie", amount: -250_000 };
    const amount = word(sentenceOf(windfall, context()), "amount");
    expect(typed(amount, "300.000,50", dutch).draft).toEqual({ ...windfall, amount: -300_000.5 });
    expect(typed(amount, "10.000.000.000", dutch).draft).toEqual({ ...windfall, amount: -1e10 });
    expect(typed(amount, "-5", dutch).draft).toBeNull();
    expect(typed(amount, "0", dutch).draft).toBeNull();
    expect(eventOf({ type: "oneOff", name: "", amount: 1 })).toBeNull();
  });
});

describe("who uses what after the measures above", () => {
  it("follows joining, adopting, dropping and merging", () => {
    const events: Event[] = [
      { type: "drop", member: "duiven", product: "open-online" },
      { type: "adopt", member: "losser", product: "burgerzaken" },
      { type: "merge", members: ["borne", "oldenzaal"], into: { id: "nieuwstad", name: "Nieuwstad" } },
    ];
    const { members } = standingAfter(engine.dataset, events);
    const of = (id: string) => members.find((member) => member.id === id);
    expect(of("westervoort")?.shares).not.toContain("open-online");
    expect(of("losser")?.uses).toEqual(["burgerzaken"]);
    expect(of("borne")).toBeUndefined();
    expect(of("nieuwstad")?.uses.length).toBeGreaterThan(0);
  });
});

describe("examples", () => {
  it("are complete for every municipality", () => {
    for (const own of ["Deventer", "Hengelo"])
      for (const preset of [...presets, ...morePresets])
        for (const event of presetEvents(preset, context(own))) expect(eventOf(event)).not.toBeNull();
  });

  it("have a name, are taken by the simulator, and change something", async () => {
    const own = context("Zwolle");
    const names = [...presets, ...morePresets].map((preset) => presetName(preset, own));
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain("");
    for (const preset of morePresets) {
      const document = addMeasures(presetEvents(preset, own))(emptyDocument);
      const answer = await engine.ask(questionOf(document, engine.dataset, null));
      expect(answer.problems).toEqual({});
      expect(answer.order).toHaveLength(preset.events.length);
      expect(answer.scenario, preset.source?.en).not.toEqual(answer.plan);
    }
  });
});
