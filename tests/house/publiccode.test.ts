/** publiccode.yml against the standard, version 0.7, as far as it can be told without a network. */
import { Ajv } from "ajv";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { root } from "../../scripts/shell.mjs";

const read = (path: string): string => readFileSync(join(root, path), "utf8");

interface PublicCode {
  softwareVersion: string;
  releaseDate: string;
  legal: { license: string };
  localisation: { availableLanguages: string[] };
  description: Record<string, { screenshots: string[] }>;
}

const code = parse(read("publiccode.yml")) as PublicCode;

const text = { type: "string", minLength: 1 };
const address = { type: "string", pattern: "^https?://[^ ]+$" };
const list = (items: object) => ({ type: "array", minItems: 1, uniqueItems: true, items });
const object = (required: string[], properties: Record<string, object>) => ({
  type: "object",
  additionalProperties: false,
  required,
  properties,
});

const description = object(["shortDescription", "longDescription", "features"], {
  localisedName: text,
  shortDescription: { type: "string", minLength: 1, maxLength: 150 },
  longDescription: { type: "string", minLength: 150, maxLength: 10_000 },
  documentation: address,
  apiDocumentation: address,
  features: list(text),
  screenshots: list(text),
  videos: list(address),
});

const contact = object(["name"], {
  name: text,
  email: { type: "string", pattern: "^[^@ ]+@[^@ ]+$" },
  affiliation: text,
  phone: text,
});

// Only the keys that the standard knows and does not advise against; of the lists of values what concerns us.
const standard = {
  ...object(
    ["publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType"].concat([
      "description",
      "legal",
      "maintenance",
      "localisation",
      "releaseDate",
    ]),
    {
      publiccodeYmlVersion: { const: "0.7" },
      name: text,
      url: address,
      landingURL: address,
      softwareVersion: text,
      releaseDate: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
      organisation: object(["uri"], { name: text, uri: address }),
      platforms: list({ enum: ["web", "windows", "mac", "linux", "ios", "android"] }),
      categories: list({ enum: ["budgeting", "financial-reporting", "data-visualization"] }),
      developmentStatus: { enum: ["concept", "development", "beta", "stable", "obsolete"] },
      softwareType: {
        enum: ["mobile", "iot", "desktop", "web", "backend", "other"]
          .map((kind) => `standalone/${kind}`)
          .concat(["addon", "library", "configurationFiles"]),
      },
      intendedAudience: object([], {
        countries: list({ type: "string", pattern: "^[A-Z]{2}$" }),
        scope: list({ enum: ["local-authorities", "finance-and-economic-development", "government"] }),
      }),
      description: { type: "object", minProperties: 1, additionalProperties: description },
      legal: object(["license"], { license: text, mainCopyrightOwner: text }),
      maintenance: {
        ...object(["type"], {
          type: { enum: ["internal", "contract", "community", "none"] },
          contacts: list(contact),
        }),
        if: { properties: { type: { enum: ["internal", "community"] } } },
        then: { required: ["contacts"] },
      },
      localisation: object(["localisationReady", "availableLanguages"], {
        localisationReady: { type: "boolean" },
        availableLanguages: list({ type: "string", pattern: "^[a-z]{2,3}(-[A-Z]{2})?$" }),
      }),
    },
  ),
};

describe("publiccode.yml", () => {
  it("fits the standard", () => {
    const ajv = new Ajv({ allErrors: true, strict: false });
    ajv.validate(standard, code);
    expect(ajv.errors).toBeNull();
  });

  it("names the version and the licence of the package", () => {
    const { version, license } = JSON.parse(read("package.json")) as { version: string; license: string };
    expect([code.softwareVersion, code.legal.license]).toEqual([version, license]);
  });

  it("names the day on which the changelog says that this version was released", () => {
    const newest = /^## (\S+), (\S+)$/m.exec(read("CHANGELOG.md"));
    expect([newest?.[1], newest?.[2]]).toEqual([code.softwareVersion, code.releaseDate]);
    const day = new Date(code.releaseDate);
    expect(day.toISOString().slice(0, 10)).toBe(code.releaseDate);
    expect(day.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it("describes it in the languages it speaks, with pictures that exist", () => {
    expect(Object.keys(code.description).sort()).toEqual([...code.localisation.availableLanguages].sort());
    const pictures = Object.values(code.description).flatMap(({ screenshots }) => screenshots);
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
