/** What is taken out of the page comes when it is first asked for. */
import { fill } from "../texts/fill.ts";
import type { Notice } from "../session/opening.ts";
import type { Speech } from "../texts/index.ts";
import type { Wish } from "../ui/export-asked.ts";
import type { Source } from "./report.ts";

/** Gives what was asked; where that does not work, a sentence that says so. */
export const giveOut = async (wish: Wish, source: Source | null, t: Speech): Promise<Notice | null> => {
  if (!source) return { tone: "error", text: t.stale.notGiven };
  try {
    const { carryOut } = await import("./index.ts");
    await carryOut(wish, source);
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { tone: "error", text: fill(t.exportFailed, { message }) };
  }
};

/** A browser that is told to print waits for nothing. */
export const prepareToPrint = async (source: () => Source | null): Promise<void> => {
  try {
    const { prepare } = await import("./printing.ts");
    await prepare(source);
  } catch {
    return;
  }
};
