/** The installed core in a CMake project of others. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { capture, root, run } from "../../scripts/shell.mjs";

const folder = mkdtempSync(join(tmpdir(), "cmake-"));
const [prefix, consumer] = [join(folder, "installed"), join(folder, "consumer")];
const from = ["-S", join(root, "tests/package/consumer"), "-G", "Ninja", `-DCMAKE_PREFIX_PATH=${prefix}`];
let configured = "";
beforeAll(async () => {
  await run("cmake", ["--install", "build/native", "--prefix", prefix]);
  configured = await run("cmake", [...from, "-B", consumer]);
  await run("cmake", ["--build", consumer]);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it("is found, in the version of the package", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  expect(configured).toContain(`dimpact ${version}\n`);
});

it("divides to the cent", async () => {
  expect(await run(join(consumer, "model"), [])).toBe("34\n33\n33\n");
});

it("answers the baseline", async () => {
  const answer = JSON.parse(await run(join(consumer, "doors"), [])) as {
    years: { members: { id: string; total: number }[] }[];
  };
  const total = answer.years[0]?.members.find(({ id }) => id === "deventer")?.total ?? 0;
  expect(Math.round(total / 100)).toBe(685_928);
});

it("can be built along as a part of another project: the libraries, without tests", async () => {
  const along = join(folder, "along");
  const args = ["-S", join(root, "tests/package/consumer"), "-G", "Ninja", `-DSOURCES=${root}`];
  await run("cmake", [...args, "-B", along]);
  const targets = await run("cmake", ["--build", along, "--target", "help"]);
  expect([targets.includes("dimpact_json"), targets.includes("core_tests")]).toEqual([true, false]);
});

it("brings the command line and the licences", async () => {
  expect((await run(join(prefix, "bin/dimpact-sim"), ["--version"])).trim()).toMatch(/^\d+\.\d+\.\d+$/);
  const licences = readdirSync(join(prefix, "share/doc/dimpact"));
  expect(licences.sort()).toEqual(["LICENSE", "nlohmann-json.txt"]);
});

it("says so when another version is asked for", async () => {
  const args = [...from, "-B", join(folder, "other"), "-DWANTED=1"];
  const { code, output } = await capture("cmake", args);
  expect([code, output]).toEqual([1, expect.stringMatching(/requested version "1"/)]);
});
