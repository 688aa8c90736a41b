/**
 * The values of one field over many records. Hints are numbers beside each value that may foretell it: what the
 * record is called, and what its field before this one was. Undefined while reading, where values are not yet known.
 */
export type Column = { readonly values: readonly unknown[]; readonly hints: readonly Hints[] };

export type Hints = readonly [number | undefined, number | undefined];

/** A field's values, and a number for each that is the same for the same value. */
export type Coded = { readonly values: readonly unknown[]; readonly symbols: readonly number[] };

/** Values without hints. */
export function column(values: readonly unknown[]): Column {
  return { values, hints: [] };
}

/** Lists of numbers in a row, hinted by their place in the list. */
export function flattened(lists: readonly (readonly unknown[])[]): Column {
  return {
    values: lists.flat(),
    hints: lists.flatMap((list) => list.map((_, at): Hints => [Math.min(at, 3), undefined])),
  };
}

/** What a column of so many unknown values is read into. */
export function unknowns(count: number): readonly undefined[] {
  return Array.from({ length: count }, () => undefined);
}

/** Cuts values into lists of these lengths. */
export function cut(values: readonly unknown[], lengths: readonly number[]): readonly (readonly unknown[])[] {
  let from = 0;
  return lengths.map((length) => {
    from += length;
    return values.slice(from - length, from);
  });
}
