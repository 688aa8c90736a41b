import type { Coder } from "./coder.ts";
import { type Coded, type Column, unknowns } from "./column.ts";
import { codeSymbols } from "./symbols.ts";

/** Codes values that have not come before; a reader is given as many unknowns. */
type CodeFresh = (fresh: readonly unknown[]) => readonly unknown[];

/** Codes which values are the same, then each different one once, in the order of their first appearance. */
export function codeOpen(coder: Coder, place: string, given: Column & { readonly code: CodeFresh }): Coded {
  const { values, fresh } = coder.reading ? { values: given.values, fresh: [] } : numbered(given.values);
  const symbols = codeSymbols(coder, place, { values, hints: given.hints });
  const distinct = symbols.reduce((most, symbol) => Math.max(most, symbol + 1), 0);
  const table = given.code(coder.reading ? unknowns(distinct) : fresh);
  return { symbols, values: symbols.map((symbol) => table[symbol]) };
}

/** Codes compound values either each by itself or, if many are the same, each different one once. */
export function codeWhole(
  coder: Coder,
  place: string,
  given: Column & { readonly code: (plain: Column) => Coded },
): Coded {
  const often = !coder.reading && given.values.length > 1 && repeats(given.values);
  const table = coder.bit(coder.bank(`${place} repeats`), 0, often ? 1 : 0) === 1;
  if (!table) return given.code(given);
  const code: CodeFresh = (fresh) => given.code({ values: fresh, hints: [] }).values;
  return codeOpen(coder, `${place} whole`, { ...given, code });
}

function repeats(values: readonly unknown[]): boolean {
  return numbered(values).fresh.length <= values.length * 0.7;
}

function numbered(values: readonly unknown[]): {
  readonly values: readonly number[];
  readonly fresh: readonly unknown[];
} {
  const numbers = new Map<string, number>();
  const fresh: unknown[] = [];
  const symbols = values.map((value) => {
    const key = JSON.stringify(value);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, fresh.length);
    return fresh.push(value) - 1;
  });
  return { values: symbols, fresh };
}
