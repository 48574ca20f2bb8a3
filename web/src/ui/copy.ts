/** Puts text on the clipboard; where the browser does not let us, the older way. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    // Deprecated, and all there is on pages without https.
    const done = document.execCommand("copy"); // eslint-disable-line @typescript-eslint/no-deprecated
    field.remove();
    return done;
  }
};
