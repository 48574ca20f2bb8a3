import { playwright } from "@vitest/browser-playwright";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { flags } from "./tests/page/browser.ts";
import { usedTokens } from "./web/release/used-tokens.ts";
import manifest from "./package.json" with { type: "json" };

const suite = (name: string, seconds: number) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    environment: "node",
    testTimeout: seconds * 1000,
    hookTimeout: seconds * 1000,
  },
});

/** The tests beside the views, in a real browser. */
const views = {
  define: { __VERSION__: JSON.stringify(manifest.version) },
  plugins: [usedTokens(fileURLToPath(new URL("web/src", import.meta.url)))],
  // What is found only while a test runs would load its page anew.
  optimizeDeps: {
    include: ["lit", "lit/decorators.js", "axe-core"],
  },
  cacheDir: "build/vite",
  test: {
    name: "views",
    include: ["web/src/**/*.test.ts"],
    testTimeout: 15_000,
    // After the others: it takes its files one by one.
    sequence: { groupOrder: 1 },
    // One page for all files: the modules load once.
    isolate: false,
    fileParallelism: false,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags },
      }),
      instances: [{ browser: "chromium" as const }],
      viewport: { width: 1000, height: 900 },
    },
  },
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      suite("data", 10),
      suite("module", 20),
      suite("web", 10),
      suite("house", 10),
      views,
      suite("page", 60),
      suite("release", 60),
      suite("embed", 60),
      suite("package", 60),
    ],
  },
});
