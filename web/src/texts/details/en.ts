/** Words of the parts that come when they are opened, in English. */
import type { Details } from "./nl.ts";

export const enDetails: Details = {
  explanation: {
    title: "How this amount came about",
    subtitle: "How this amount came about, {year}",
    close: "Close",
    back: "Back",
    failed: "This amount cannot be explained. Message: {message}",
    estimate: "estimate",
    assumption: "assumption",
    inferred: "inferred",
    containsEstimate: "Part of this amount rests on an estimate.",
    byMeasure: "by the measure ‘{measure}’",
    standard: "in the plan: {value}",
    more: "explanation",
    deeper: "Where do these amounts come from? ({what})",
    exact: "Exactly: {what} {amount}",
    rounding: "The page shows this amount rounded to whole euros.",
    units: {
      euro: "{value}\u00a0euros",
      euroPerInhabitant: "{value}\u00a0euros per inhabitant",
      inhabitants: "{value} inhabitants",
      members: "{value} members",
      years: "{value} years",
    },
  },
};
