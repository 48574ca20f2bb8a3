// npm run check: all that CI runs, ending with the totals over tests, linters and formatters.
import { conclude, runChecks } from "./checks.mjs";
import { formatters } from "./format.mjs";
import { linters, prepareLint } from "./lint.mjs";
import { main, step } from "./shell.mjs";
import { runTests } from "./test.mjs";
import { sum } from "./totals.mjs";

await main(import.meta.url, async () => {
  const tests = await runTests();
  await prepareLint();
  const checks = await step("Linting (one to two minutes)", () =>
    runChecks([...linters, ...formatters("check")]),
  );
  return conclude(sum([tests, checks]));
});
