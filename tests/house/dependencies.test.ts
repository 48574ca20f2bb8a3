import { describe, expect, it } from "vitest";
import { places, sources } from "./sources.ts";

const cpp = /\.[ch]pp$/;
const ts = /\.ts$/;
const includes = /^ *# *include *[<"].*$/gm;
const imports = /(?:\bfrom|\bimport)\s*\(?\s*["'][^"']+["']/g;

const included = (rooms: string[]) => places(sources(rooms, cpp), includes);
const imported = (rooms: string[]) => places(sources(rooms, ts), imports);
const matching = (found: string[], pattern: RegExp) => found.filter((place) => pattern.test(place));

/** What core/json offers to others. */
const doors = "core/include/dimpact/json";

describe("the core", () => {
  it("includes its own public headers and the standard library, no JSON", () => {
    const model = included(["core/include", "core/src"]).filter((place) => !place.startsWith(doors));
    expect(model.length).toBeGreaterThan(0);
    expect(
      model.filter(
        (place) => !/include *(<[a-z_0-9]+>|[<"]dimpact\/|"(\.\.\/)?[a-z_0-9/]+\.hpp")/.test(place),
      ),
    ).toEqual([]);
    expect(matching(model, /nlohmann|json/i)).toEqual([]);
  });

  it("offers the doors beside the model, without what they are made with", () => {
    const own = included([doors]);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((place) => !/include *(<[a-z_]+>|"dimpact\/[a-z_]+\.hpp")/.test(place))).toEqual([]);
  });

  it("reads no file, clock or environment", () => {
    const outside = /<(iostream|fstream|filesystem|cstdio|stdio\.h|chrono|ctime|random|thread)>/;
    expect(matching(included(["core/include", "core/src"]), outside)).toEqual([]);
  });

  it("is the same code natively and in WebAssembly", () => {
    expect(places(sources(["core"], cpp), /__EMSCRIPTEN__|__wasm/g)).toEqual([]);
  });

  it("offers headers that do not lead to its sources", () => {
    expect(
      matching(included(["core/include"]), /include *"/).filter((place) => !place.includes('"dimpact/')),
    ).toEqual([]);
  });
});

describe("the JSON library", () => {
  it("is included in core/json only", () => {
    const elsewhere = included(["core", "wasm", "tests"]).filter((place) => !place.startsWith("core/json/"));
    expect(matching(elsewhere, /nlohmann/)).toEqual([]);
  });
});

describe("the WebAssembly room", () => {
  it("knows the core by its public headers and the JSON door", () => {
    const own = included(["wasm"]).filter((place) => !/include *(<[a-z_0-9]+>|"dimpact\/)/.test(place));
    expect(own).toEqual([]);
  });

  it("does not know the page", () => {
    expect(matching(imported(["wasm"]), /["'][^"']*\bweb\//)).toEqual([]);
  });
});

describe("the page", () => {
  it("imports the simulator in one module, and the plan beside it", () => {
    const doors = matching(imported(["web"]), /["'](\.\.\/)+(wasm|dist|build|core)\b/).filter(
      (place) => !place.includes("types.ts") && !place.includes("dist/dataset.js"),
    );
    expect(new Set(doors.map((place) => place.split(":")[0])).size).toBeLessThanOrEqual(1);
  });

  it("does not know that it is shown on other sites, but for what public/ does", () => {
    expect(matching(imported(["web/src"]), /["'][^"']*\bpublic\//)).toEqual([]);
  });

  it("uses nothing of Node", () => {
    expect(matching(imported(["web/src"]), /["']node:/)).toEqual([]);
  });
});
