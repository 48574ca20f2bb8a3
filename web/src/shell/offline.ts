/** Lets the browser keep the page's files for when there is no network. */

/** Late enough not to take the network or the processor from the first answer. */
const AFTER_MS = 3000;

export const keepForOffline = (): void => {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  addEventListener("load", () => {
    setTimeout(() => {
      // Where it is refused the page works as well, but for the network: nothing to bother the reader with.
      navigator.serviceWorker.register(new URL("service-worker.js", document.baseURI)).catch(() => undefined);
    }, AFTER_MS);
  });
};
