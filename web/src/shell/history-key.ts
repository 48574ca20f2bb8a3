/** Undo and redo from the keyboard, as everywhere; a text field has its own. */
export const historyKey = (event: KeyboardEvent): "undo" | "redo" | null => {
  const [target] = event.composedPath();
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  if (target instanceof HTMLInputElement && target.type === "text") return null;
  const key = event.key.toLowerCase();
  if (key === "z" && !event.shiftKey) return "undo";
  return key === "y" || (key === "z" && event.shiftKey) ? "redo" : null;
};
