/**
 * The values of one field over many records. Hints are numbers beside each value that may foretell it: what the
 * record is called, and what its field before this one was. Undefined while reading, where values are not yet known.
 */
export type Column = { readonly values: readonly unknown[]; readonly hints: Hints };

/** For each value what may foretell it best and next best; a row of hints that there are none of is missing. */
export type Hints = { readonly first?: readonly number[]; readonly second?: readonly number[] };

export const noHints: Hints = {};

/** A field's values, and a number for each that is the same for the same value. */
export type Coded = { readonly values: readonly unknown[]; readonly symbols: readonly number[] };

/** Values without hints. */
export function column(values: readonly unknown[]): Column {
  return { values, hints: noHints };
}

/** Items of lists of these lengths in a row, hinted by their place in the list. */
export function inLists(items: readonly unknown[], lengths: readonly number[]): Column {
  const places: number[] = [];
  for (const length of lengths) for (let at = 0; at < length; at += 1) places.push(Math.min(at, 3));
  return { values: items, hints: { first: places } };
}

/** The values, with their hints, at which this says 1. */
export function those({ values, hints: { first, second } }: Column, says: readonly number[]): Column {
  const only = <T>(row: readonly T[]): readonly T[] => row.filter((_, at) => says[at] === 1);
  return {
    values: only(values),
    hints: { ...(first && { first: only(first) }), ...(second && { second: only(second) }) },
  };
}

/** What a column of so many unknown values is read into. */
export function unknowns(count: number): readonly undefined[] {
  return new Array<undefined>(count).fill(undefined);
}

/** Cuts values into lists of these lengths. */
export function cut(values: readonly unknown[], lengths: readonly number[]): readonly (readonly unknown[])[] {
  let from = 0;
  return lengths.map((length) => {
    from += length;
    return values.slice(from - length, from);
  });
}
