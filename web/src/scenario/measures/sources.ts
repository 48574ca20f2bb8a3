import { LIST_DATE } from "../municipalities.ts";
import type { Speech } from "../../texts/index.ts";

/** Where the number of inhabitants of a municipality outside the plan comes from. */
export const populationSource = (t: Speech): { date: string; source: string } => ({
  date: dateText(LIST_DATE, t),
  source: "CBS",
});

/** 2021-01-01 → 1 januari 2021. */
export const dateText = (iso: string | undefined, t: Speech): string => {
  const [year = "", month = "", day = ""] = (iso ?? "").split("-");
  return `${Number(day)} ${t.months[Number(month) - 1] ?? month} ${year}`;
};
