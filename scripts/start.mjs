// npm start: set up, build, serve.
import { join } from "node:path";
import { build } from "./build.mjs";
import { serve } from "./serve.mjs";
import { setUp } from "./set-up.mjs";
import { main, root } from "./shell.mjs";

await main(import.meta.url, async () => {
  await setUp();
  await build();
  const { url } = await serve({ folder: join(root, "build/site") });
  console.log(`\nThe page is at ${url} (stop with Ctrl+C).`);
});
