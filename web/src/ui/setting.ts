/** Where the simulator stands: on a page of its own, or as a part of another. Said once, before anything is drawn. */
import type { Ground } from "../styles/ground.ts";

const onOwnPage = (className: string): Ground => {
  const ground = document.createElement("div");
  ground.className = `voorbeeld-theme ${className}`;
  return { outer: ground, inner: ground };
};

let ground = onOwnPage;
let embedded = false;

/** @param lay lays a ground that the page around has no hold on. */
export const embed = (lay: (className: string) => Ground): void => {
  embedded = true;
  ground = lay;
};

export const isEmbedded = (): boolean => embedded;

/** In the colours of paper with `dimpact-light`, seen on paper only with `dimpact-printed`. */
export const layGround = (className: string): Ground => ground(className);

// Scripts lie in a folder of the release.
const here = import.meta.url;

/** The address of a file beside the page of its own. */
export const ofRelease = (file: string): string => new URL(`../${file}`, here).href;

/** The page that links lead to. */
export const pageAddress = (): string => (embedded ? ofRelease("") : location.href);
