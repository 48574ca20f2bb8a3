/** What the first view on screen can do without comes after it. */

let tell: () => void;
const shown = new Promise<void>((resolve) => {
  tell = resolve;
});

/** Loads a part that the first view has room for, when that view has been painted. */
export const later = <T>(load: () => Promise<T>): Promise<T> => shown.then(load);

/** The first view is drawn; it is painted before the task after the next frame. */
export const firstViewDrawn = (): void => {
  requestAnimationFrame(() => {
    setTimeout(tell);
  });
};
