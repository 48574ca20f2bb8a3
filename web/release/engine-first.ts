/** Has the browser run the file that starts the simulator's worker before it has all the others: a worker only gets going
 *  while the page has nothing else to do, and that is when the other files are still on their way. */
import type { Plugin } from "vite";

export const engineFirst = (): Plugin => ({
  name: "engine-first",
  transformIndexHtml: {
    order: "post",
    handler(html, { bundle }) {
      if (!bundle) return html;
      const engine = Object.values(bundle).find((file) => file.type === "chunk" && file.name === "engine");
      if (!engine) throw new Error("There is no file that starts the simulator.");
      const address = `./${engine.fileName}`;
      return html
        .replace(new RegExp(`\\s*<link rel="modulepreload"[^>]*href="${address}">`), "")
        .replace(
          /(\s*)<script type="module"/,
          `$1<script type="module" async crossorigin src="${address}"></script>$&`,
        );
    },
  },
});
