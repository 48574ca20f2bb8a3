/** Keeps the scenarios on this device, and follows what another tab of the page does to them. */
import type { Device } from "../kept/device.ts";
import type { Store } from "./store.ts";
import { lookAt, type Workspace } from "../scenario/workspace.ts";

/** Until it is told to stop. */
export const keepOnDevice = (store: Store, device: Device): (() => void) => {
  let kept: Workspace = store.state.workspace;

  // Only what the simulator could answer is kept: it will be there to start from.
  const unsubscribe = store.subscribe(() => {
    const { workspace, document, answered } = store.state;
    if (workspace === kept || answered?.document !== document) return;
    kept = workspace;
    void import("../kept/shelf.ts").then(({ toShelf }) => {
      device.remember("scenarios", toShelf(workspace, answered.answer.scenario));
    });
  });

  const follow = async (event: StorageEvent): Promise<void> => {
    const changed = device.heard(event, "scenarios");
    if (changed === null) return;
    const [{ fromShelf }, { adopt }] = await Promise.all([
      import("../kept/shelf.ts"),
      import("../scenario/arrangements.ts"),
    ]);
    const shelf = fromShelf(changed);
    const { own, places, dataset } = store.state;
    if (!shelf || !own) return;
    const adopted = adopt(shelf.workspace)(store.state.workspace);
    kept = lookAt(own, places, dataset.year)(adopted);
    store.arrange(() => kept, "elsewhere");
  };
  const listener = (event: StorageEvent): void => {
    void follow(event);
  };
  addEventListener("storage", listener);

  return () => {
    unsubscribe();
    removeEventListener("storage", listener);
  };
};
