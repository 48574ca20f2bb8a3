/** Measures change places: what a card asks for, and where it can go. */

/** A wish to move a measure one place up (-1) or down (1). */
export class MeasureMove extends Event {
  static readonly type = "measure-move";
  constructor(readonly step: -1 | 1) {
    super(MeasureMove.type);
  }
}

export type Moves = readonly (-1 | 1)[];
// The same lists every time: a card with nothing new is not drawn again.
const ALL_MOVES: Record<string, Moves> = { none: [], up: [-1], down: [1], both: [-1, 1] };

/** Where a measure can go from its place. */
export const movesOf = (index: number, count: number): Moves =>
  (count < 2
    ? ALL_MOVES.none
    : index === 0
      ? ALL_MOVES.down
      : index === count - 1
        ? ALL_MOVES.up
        : ALL_MOVES.both) ?? [];
