import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import { defineConfig } from "eslint/config";
import globals from "globals";
import ts from "typescript-eslint";

export default defineConfig(
  { ignores: ["build/", "dist/", ".node/", "node_modules/"] },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-definitions": "off",
    },
  },
  {
    files: ["web/service-worker.js"],
    languageOptions: {
      globals: { ...globals.serviceworker, __FILES__: "readonly", __VERSION__: "readonly" },
    },
  },
  { files: ["**/*.mjs"], languageOptions: { globals: globals.node } },
  { files: ["examples/*/*.js"], languageOptions: { globals: globals.browser } },
  // Some of its functions run in the page.
  { files: ["tests/bench/page.mjs"], languageOptions: { globals: globals.browser } },
  prettier,
);
