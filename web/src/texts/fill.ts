/** A template in pieces: plain text and the names of what is filled in. */
export type Piece = { text: string } | { key: string };

export const pieces = (template: string): Piece[] =>
  template
    .split(/(\{\w+\})/)
    .filter((part) => part !== "")
    .map((part) => (/^\{\w+\}$/.test(part) ? { key: part.slice(1, -1) } : { text: part }));

export const fill = (template: string, values: Record<string, string | number>): string =>
  pieces(template)
    .map((piece) => ("text" in piece ? piece.text : String(values[piece.key] ?? "")))
    .join("");

/** a, b en c. */
export const list = (items: readonly string[], and: string): string =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} ${and} ${items.at(-1) ?? ""}`;

/** A reason from the dataset as the end of a sentence: no full stop of its own. */
export const clause = (text: string): string => text.replace(/\.\s*$/, "");
