/** Words of the parts that come when they are opened. */
import type { LocalText } from "../../engine/types.ts";
import type { Speech } from "../index.ts";
import { enDetails } from "./en.ts";
import { nlDetails, type Details } from "./nl.ts";

export const details = ({ code }: Pick<Speech, "code">): Details => (code === "en" ? enDetails : nlDetails);

/** The same words in every language. */
export const inBoth = (words: (d: Details) => string): LocalText => ({
  nl: words(nlDetails),
  en: words(enDetails),
});
