/** What the first view on screen can do without comes after it. */

/** A window out of sight paints nothing; then this is long enough. */
const UNSEEN_MS = 500;

let tell: () => void;

/** The first view has been painted. */
export const firstView = new Promise<void>((resolve) => {
  tell = resolve;
});

/** Loads a part that the first view has room for. */
export const later = <T>(load: () => Promise<T>): Promise<T> => firstView.then(load);

/** The first view is drawn; it is painted before the task after the next frame. */
export const firstViewDrawn = (): void => {
  requestAnimationFrame(() => {
    setTimeout(tell);
  });
  setTimeout(tell, UNSEEN_MS);
};
