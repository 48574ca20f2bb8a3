/** How every figure is written: whole euros rounded half up, as the plan does it. */

const MINUS = "\u2212";
const NONE = "\u2013";

/** 685.928 and 4,5% in Dutch, 685,928 and 4.5% in English. */
const notations = { nl: { thousands: ".", decimal: "," }, en: { thousands: ",", decimal: "." } };

const roundHalfUp = (value: number): number => Math.floor(value + 0.5);

const sign = (value: number): string => (value < 0 ? MINUS : value > 0 ? "+" : "");

export const figuresIn = (language: keyof typeof notations) => {
  const { thousands, decimal } = notations[language];
  const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, thousands);

  const number = (value: number, decimals: number): string => {
    const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
    return grouped(whole) + (fraction === undefined ? "" : `${decimal}${fraction}`);
  };

  /** Cents as whole euros: 68592754 → 685.928, −105300 → −1.053. */
  const euro = (cents: number): string => {
    const euros = roundHalfUp(cents / 100);
    return (euros < 0 ? MINUS : "") + number(euros, 0);
  };

  /** Cents as whole euros, a dash where there is no amount at all. */
  const euroOrNone = (cents: number | null | undefined): string =>
    cents === null || cents === undefined ? NONE : euro(cents);

  /** A difference in cents, always signed; no difference is a quiet dash. */
  const difference = (cents: number): string =>
    cents === 0 ? NONE : sign(cents) + number(roundHalfUp(cents / 100), 0);

  /** The size of a difference in whole euros, for sentences that say its direction in words. */
  const size = (cents: number): string => number(Math.abs(roundHalfUp(cents / 100)), 0);

  /** Cents as euros and cents: 676 → 6,76. */
  const exact = (cents: number): string => (cents < 0 ? MINUS : "") + number(cents / 100, 2);

  /** A share as a percentage with one decimal: 0.0447 → 4,5%. */
  const percent = (share: number): string => {
    const tenths = roundHalfUp(share * 1000);
    return `${tenths < 0 ? MINUS : ""}${number(tenths / 10, 1)}%`;
  };

  /** A relative difference, always signed; a dash where there is nothing to compare with. */
  const relative = (delta: number, before: number): string =>
    delta === 0 || before === 0
      ? NONE
      : sign(delta) + number(roundHalfUp((delta / before) * 1000) / 10, 1) + "%";

  /** A plain number in Dutch notation, with as many decimals as asked. */
  const plain = (value: number, decimals = 0): string => (value < 0 ? MINUS : "") + number(value, decimals);

  /** A number with the decimals it has, for fields: 1.38 → 1,38, 81500 → 81.500. */
  const asTyped = (value: number): string => {
    const decimals = String(value).split(".")[1]?.length ?? 0;
    return plain(value, Math.min(decimals, 6));
  };

  /** Reads what someone types: 81.500, 81500, 1,38 and 1.38 are numbers, anything else is not. */
  const parseNumber = (text: string): number | null => {
    const compact = text.replace(/[\s\u00a0€%]/g, "").replace(/^[\u2212\u2013]/, "-");
    const isGrouped = new RegExp(`^-?\\d{1,3}(\\${thousands}\\d{3})+(\\${decimal}\\d+)?$`).test(compact);
    const normal =
      isGrouped || compact.includes(decimal)
        ? compact.replaceAll(thousands, "").replace(decimal, ".")
        : compact;
    return /^-?\d+(\.\d+)?$/.test(normal) ? Number(normal) : null;
  };

  return { euro, euroOrNone, difference, size, exact, percent, relative, plain, asTyped, parseNumber };
};

export type Figures = ReturnType<typeof figuresIn>;
