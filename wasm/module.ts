/** The WebAssembly module: loads it and passes text in and out of its memory. */

/** Where the module's bytes come from: its address, the bytes, or the module already compiled. */
export type ModuleSource = URL | string | BufferSource | WebAssembly.Module;

/** An answer of a door: JSON text, a result or an errors object. */
export interface Answer {
  readonly good: boolean;
  readonly text: string;
}

/** The functions of the module that take a text and give one back. */
export type Door =
  "load" | "evaluate" | "attribution" | "withdrawal" | "compare" | "explain" | "standing" | "prepare";

interface Files {
  readFile(url: URL): Promise<Uint8Array<ArrayBuffer>>;
}

type Numbers = (...values: number[]) => number;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

// The C library asks for these; the engine does no input or output.
const imports: WebAssembly.Imports = {
  env: { emscripten_notify_memory_growth: () => undefined },
  wasi_snapshot_preview1: {
    proc_exit: (code: number) => {
      throw new Error(`the module stopped with code ${String(code)}`);
    },
    fd_write: () => 0,
    fd_close: () => 0,
    fd_seek: () => 0,
  },
};

// Under a name of its own: webpack would look for files to take along in an address that is not known yet.
const here = import.meta.url;

async function compile(source: ModuleSource): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  if (!(source instanceof URL) && typeof source !== "string") return WebAssembly.compile(source);
  const url = new URL(source, here);
  if (url.protocol === "file:") {
    // By a name that bundlers for browsers do not look into.
    const files = "node:fs/promises";
    const node = (await import(/* @vite-ignore */ /* webpackIgnore: true */ files)) as Files;
    return WebAssembly.compile(await node.readFile(url));
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.href}: ${String(response.status)} ${response.statusText}`);
  // A server that does not know the MIME type makes streaming fail; the bytes are the same.
  if (response.headers.get("content-type") === "application/wasm") {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

export class SimulatorModule {
  readonly #exports: Record<string, Numbers>;
  readonly #memory: WebAssembly.Memory;

  private constructor(instance: WebAssembly.Instance) {
    this.#exports = instance.exports as unknown as Record<string, Numbers>;
    this.#memory = instance.exports.memory as WebAssembly.Memory;
    this.call("_initialize");
  }

  static async load(source: ModuleSource): Promise<SimulatorModule> {
    const module = await compile(source);
    return new SimulatorModule(await WebAssembly.instantiate(module, imports));
  }

  /** Asks a door; the text is copied in and out. */
  ask(door: Door, text: string): Answer {
    const bytes = encoder.encode(text);
    const at = this.call("allocate", bytes.length);
    new Uint8Array(this.#memory.buffer, at, bytes.length).set(bytes);
    try {
      return this.#answer(this.call(door, at, bytes.length));
    } finally {
      this.call("release", at);
    }
  }

  /** Asks for a text about what a number stands for. */
  tell(name: string, number: number): string {
    return this.#answer(this.call(name, number)).text;
  }

  version(): string {
    return this.#answer(this.call("version")).text;
  }

  /** A view of the module's memory; it is gone when the memory grows, so ask again after each call that may. */
  numbers(at: number, count: number): Float64Array {
    return new Float64Array(this.#memory.buffer, at, count);
  }

  /** Calls a function of numbers. */
  call(name: string, ...values: number[]): number {
    const function_ = this.#exports[name];
    if (function_ === undefined) throw new Error(`the module has no function ${name}`);
    return function_(...values);
  }

  #answer(slot: number): Answer {
    const view = new DataView(this.#memory.buffer);
    const text = view.getUint32(slot + 4, true);
    const size = view.getUint32(slot + 8, true);
    return {
      good: view.getUint32(slot, true) !== 0,
      text: decoder.decode(new Uint8Array(this.#memory.buffer, text, size)),
    };
  }
}
