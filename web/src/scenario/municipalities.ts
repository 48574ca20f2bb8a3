/** All Dutch municipalities, from the list beside the dataset, in the order of their names. */
import list from "../../../data/municipalities.csv?raw";
import doubtful from "./doubtful-populations.json";

export interface Municipality {
  /** CBS code. */
  code: string;
  name: string;
  inhabitants: number;
  /** A change of borders is missing in the number. */
  isDoubtful: boolean;
}

/** The day of the numbers in the list. */
export const LIST_DATE = "2021-01-01";

const doubtfulCodes = new Set(doubtful.codes);

export const parseMunicipalities = (text: string): Municipality[] =>
  text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [code = "", name = "", inhabitants = ""] = line.split(";");
      return { code, name, inhabitants: Number(inhabitants), isDoubtful: doubtfulCodes.has(code) };
    });

export const municipalities = parseMunicipalities(list);

/** The id that a joining municipality gets: its name as a slug. */
export const slug = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
