import { describe, expect, it } from "vitest";
import { municipalities } from "../../web/src/scenario/municipalities.ts";
import { decodeTable, readPopulations } from "../../web/src/scenario/measures/population-file.ts";

const members = [
  { id: "a", name: "Borger-Odoorn", code: "GM1681", inhabitants: 1 },
  { id: "b", name: "Súdwest-Fryslân", code: "GM1900", inhabitants: 2 },
  { id: "c", name: "Zwolle", code: "GM0193", inhabitants: 3 },
];

const read = (text: string) =>
  readPopulations(text, members).found.map(({ member, inhabitants }) => `${member.id} ${inhabitants}`);

describe("a table of populations", () => {
  it.each([
    ["code;name;inhabitants\nGM1681;Borger-Odoorn;25681\nGM0193;Zwolle;133141\n", ["a 25681", "c 133141"]],
    [
      '"","Municipality_code","Municipality_name","population"\n"1","GM1681","Borger-Odoorn",25681\n',
      ["a 25681"],
    ],
    ['\uFEFF"Titel"\n"Regio";"2023";"2024"\n"GM0193    ";"133.141";"134.005"\n"Bron: CBS"\n', ["c 134005"]],
    ["Zwolle (gemeente)\t133141\r\nSudwest-Fryslan\t90 003\r\n", ["c 133141", "b 90003"]],
    ["Zwolle;onbekend\n;;\n", []],
    ["", []],
  ])("is read however it comes: %#", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("names who is missing", () => {
    expect(readPopulations("Zwolle;1", members).missing.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("is found whole in the list of all municipalities", () => {
    const text = municipalities
      .map(({ code, name, inhabitants }) => `${code};${name};${inhabitants}`)
      .join("\n");
    expect(readPopulations(text, members).missing).toEqual([]);
  });

  it("may come from an older spreadsheet", () => {
    expect(decodeTable(Uint8Array.from([83, 250, 100]).buffer)).toBe("Súd");
    expect(decodeTable(new TextEncoder().encode("Súd").buffer)).toBe("Súd");
  });
});
