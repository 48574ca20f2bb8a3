// Runs other programs: silent while all goes well, complete when something fails.
import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** What is wrong and what to do about it, said to whoever started the script; no stack trace. */
export class SetUpError extends Error {}

/**
 * Runs a program to its end and returns what it printed, whatever its exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, input?: string}} [options]
 * @returns {Promise<{code: number, output: string}>}
 */
export function capture(command, args, { cwd = root, env = process.env, input } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    });
    let output = "";
    const collect = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.stdin?.end(input);
    child.on("error", (error) => resolve({ code: 127, output: error.message }));
    child.on("close", (code, signal) =>
      resolve({ code: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output }),
    );
  });
}

/**
 * Runs a program that has to succeed.
 * @param {string} command
 * @param {string[]} args
 * @param {Parameters<typeof capture>[2]} [options]
 */
export async function run(command, args, options) {
  const { code, output } = await capture(command, args, options);
  if (code !== 0)
    throw new SetUpError(`${output.trimEnd()}\n\n${[command, ...args].join(" ")} failed (exit ${code}).`);
  return output;
}

/**
 * Says what is being done, does it, and says how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const start = Date.now();
  console.log(`${title} …`);
  const result = await work();
  console.log(`  ${title.replace(/ \(.*\)$/, "")}: done in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/**
 * The frame of a script: when it is what was started, does its work; an error is printed for people and becomes exit 1.
 * @param {string} url import.meta.url of the script
 * @param {(args: string[]) => Promise<number | void>} work
 */
export async function main(url, work) {
  const [, started, ...args] = process.argv;
  if (started === undefined || realpathSync(started) !== fileURLToPath(url)) return;
  try {
    process.exitCode = (await work(args)) ?? 0;
  } catch (error) {
    console.error(error instanceof SetUpError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
