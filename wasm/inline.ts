/** The simulator with the module inside, for bundlers that leave behind a file that a script names. */
import { createSimulator as create, type Simulator, type SimulatorOptions } from "./index.ts";
import packed from "./packed.js";

export * from "./index.ts";

// No data: address: a content security policy may forbid to fetch one.
const unpacked = (): Promise<ArrayBuffer> => {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
};

/** As createSimulator of the package itself, but needs no file beside the script. @throws ScenarioError */
export async function createSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  return create({ wasm: await unpacked(), ...options });
}
