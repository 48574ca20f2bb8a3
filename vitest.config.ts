import { defineConfig } from "vitest/config";

const suite = (name: string, seconds: number) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    environment: "node",
    testTimeout: seconds * 1000,
    hookTimeout: seconds * 1000,
  },
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      suite("data", 10),
      suite("module", 20),
      suite("web", 10),
      suite("house", 10),
      suite("page", 60),
      suite("release", 60),
      suite("embed", 60),
      suite("package", 60),
    ],
  },
});
