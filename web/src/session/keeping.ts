/** Keeps the scenarios on this device, and follows what another tab of the page does to them. */
import type { Device } from "../kept/device.ts";
import { makerOf } from "../kept/made-with.ts";
import { toShelf } from "../kept/shelf-format.ts";
import type { Store } from "./store.ts";
import { lookAt, type Workspace } from "../scenario/workspace.ts";

/** Why what is made from here on is not kept: there is no room or no leave, or a newer page keeps more than this one can read. */
export type Trouble = "full" | "newer";

/** Until it is told to stop, or cannot go on. */
export const keepOnDevice = (
  store: Store,
  device: Device,
  tell: (trouble: Trouble) => void,
): (() => void) => {
  let kept: Workspace = store.state.workspace;

  const unsubscribe = store.subscribe(() => {
    const { workspace, answered, dataset } = store.state;
    if (workspace === kept) return;
    kept = workspace;
    // At once: an answer may take long, or never come.
    if (!device.remember("scenarios", toShelf(workspace, makerOf(answered?.answer, dataset)))) tell("full");
  });

  const follow = async (event: StorageEvent): Promise<void> => {
    const changed = device.heard(event, "scenarios");
    if (changed === null) return;
    const [{ fromShelf }, { adopt }] = await Promise.all([
      import("../kept/shelf.ts"),
      import("../scenario/arrangements.ts"),
    ]);
    const shelf = fromShelf(changed);
    if (shelf === "newer" || (shelf !== "damaged" && shelf.left.length > 0)) {
      stop();
      tell("newer");
      return;
    }
    const { own, places, dataset } = store.state;
    if (shelf === "damaged" || !own) return;
    const adopted = adopt(shelf.workspace)(store.state.workspace);
    kept = lookAt(own, places, dataset.year)(adopted);
    store.arrange(() => kept, "elsewhere");
  };
  const listener = (event: StorageEvent): void => {
    void follow(event);
  };
  addEventListener("storage", listener);

  const stop = (): void => {
    unsubscribe();
    removeEventListener("storage", listener);
  };
  return stop;
};
