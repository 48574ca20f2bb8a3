/** For the page around a frame: the frame gets the height of what it shows, and the events of the simulator. It may be
 *  copied to another server: it finds its frames by their address. */
import type { FromFrame, ToFrame } from "./v1.ts";

const frames = (): HTMLIFrameElement[] =>
  [...document.querySelectorAll("iframe")].filter(({ src }) => /\/embed\.html\?.*\bhost=/.test(src));

addEventListener("message", ({ source, origin, data }: MessageEvent<FromFrame | null>) => {
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || new URL(frame.src).origin !== origin || data?.dimpactSimulator !== 1) return;
  if (data.kind === "height") frame.style.blockSize = `${data.height}px`;
  else frame.dispatchEvent(new CustomEvent(data.type, { detail: data.detail }));
});

// A frame that was there before this script has told its height already.
const hello: ToFrame = { dimpactSimulator: 1, kind: "hello" };
for (const { contentWindow } of frames()) contentWindow?.postMessage(hello, "*");
