import { describe, expect, it } from "vitest";
import { cancel, redo, settle, startHistory, step, undo } from "../../web/src/session/history.ts";

describe("undo and redo", () => {
  it("go back to the start and forth to the end", () => {
    const end = step(step(startHistory("a"), "b"), "c");
    const start = undo(undo(end));
    expect(start.present).toBe("a");
    expect(undo(start)).toBe(start);
    expect(redo(redo(start)).present).toBe("c");
    expect(redo(end)).toBe(end);
  });

  it("forget what was undone once something else is done", () => {
    const other = step(undo(step(startHistory("a"), "b")), "c");
    expect(other.future).toEqual([]);
    expect(undo(other).present).toBe("a");
  });

  it("take a gesture as one step", () => {
    const dragged = ["b", "c", "d"].reduce(
      (history, value) => step(history, value, "drag"),
      startHistory("a"),
    );
    expect(undo(dragged).present).toBe("a");
    const next = step(settle(dragged), "e", "drag");
    expect(undo(next).present).toBe("d");
  });

  it("let a gesture be given up without a trace", () => {
    const before = step(startHistory("a"), "b");
    const typed = step(step(before, "c", "typing"), "d", "typing");
    const after = cancel(typed, "typing");
    expect(after.present).toBe("b");
    expect(after.future).toEqual([]);
    expect(cancel(before, "typing")).toBe(before);
  });

  it("take no step when nothing changes", () => {
    const history = startHistory("a");
    expect(step(history, "a")).toBe(history);
  });
});
