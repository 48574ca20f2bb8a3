/** Text in the fragment of an address: compressed, in letters that every mail program keeps, and with a check. */
import { START } from "./fragment.ts";

const MOST = 1_000_000;

// FNV-1a: tells damage, needs no secure context.
const checkOf = (bytes: Uint8Array): string => {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
};

const collect = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MOST) throw new Error("too long");
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const through = (
  bytes: Uint8Array<ArrayBuffer>,
  transform: ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>,
): Promise<Uint8Array> => collect(new Blob([bytes]).stream().pipeThrough(transform));

const toLetters = (bytes: Uint8Array): string => {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
};

const fromLetters = (letters: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(letters.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

export const toFragment = async (text: string): Promise<string> => {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
  return `${START}${toLetters(bytes)}.${checkOf(bytes)}`;
};

/** The address of the page that opens what is kept. */
export const addressOf = async (kept: object, page: string): Promise<string> =>
  new URL(await toFragment(JSON.stringify(kept)), page).href;

/** The text of a fragment; null where it is damaged. */
export const fromFragment = async (fragment: string): Promise<string | null> => {
  const [, letters = "", check = ""] = /^#s=([\w-]+)\.([0-9a-f]{8})$/.exec(fragment) ?? [];
  try {
    const bytes = fromLetters(letters);
    if (checkOf(bytes) !== check) return null;
    const text = await through(bytes, new DecompressionStream("deflate-raw"));
    return new TextDecoder("utf-8", { fatal: true }).decode(text);
  } catch {
    return null;
  }
};
