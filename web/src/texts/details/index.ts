/** Words of the parts that come when they are opened. */
import { language } from "../index.ts";
import { enDetails } from "./en.ts";
import { nlDetails, type Details } from "./nl.ts";

export const details = (): Details => (language() === "en" ? enDetails : nlDetails);
