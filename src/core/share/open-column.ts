import { equal } from "../base/equal.ts";
import type { Coder } from "./coder.ts";
import { type Coded, type Column, column, type Hints, unknowns } from "./column.ts";
import { likenessOf } from "./likeness.ts";
import { codeSymbols } from "./symbols.ts";

/** Codes values that have not come before; a reader is given as many unknowns. */
type CodeFresh = (fresh: readonly unknown[]) => readonly unknown[];

/** Codes which values are the same, then each different one once, in the order of their first appearance. */
export function codeOpen(coder: Coder, place: string, given: Column & { readonly code: CodeFresh }): Coded {
  const { symbols, fresh } = coder.reading ? asRead(given.values) : numbered(given.values);
  return codeNumbered(coder, place, { symbols, fresh, hints: given.hints, code: given.code });
}

/** Codes compound values either each by itself or, if many are the same, each different one once. */
export function codeWhole(
  coder: Coder,
  place: string,
  given: Column & { readonly code: (plain: Column) => Coded },
): Coded {
  const { values, hints } = given;
  const all = coder.reading ? asRead(values) : numberedWhole(values);
  const often = values.length > 1 && all.fresh.length <= values.length * 0.7;
  const table = coder.bit(coder.bank(`${place} repeats`), 0, often ? 1 : 0) === 1;
  if (!table) return given.code({ values, hints });
  const code: CodeFresh = (fresh) => given.code(column(fresh)).values;
  return codeNumbered(coder, `${place} whole`, { ...all, hints, code });
}

/** Values as numbers, the same for the same value; and the value of each number. */
type Numbered = { readonly symbols: readonly unknown[]; readonly fresh: readonly unknown[] };

function codeNumbered(
  coder: Coder,
  place: string,
  { code, fresh, hints, symbols }: Numbered & { readonly hints: Hints; readonly code: CodeFresh },
): Coded {
  const coded = codeSymbols(coder, place, { values: symbols, hints });
  const distinct = coded.reduce((most, symbol) => Math.max(most, symbol + 1), 0);
  const table = code(coder.reading ? unknowns(distinct) : fresh);
  return { symbols: coded, values: coder.reading ? coded.map((symbol) => table[symbol]) : [] };
}

/** While reading, neither is known. */
function asRead(values: readonly unknown[]): Numbered {
  return { symbols: values, fresh: [] };
}

function numbered(values: readonly unknown[]): Numbered {
  const numbers = new Map<unknown, number>();
  const fresh: unknown[] = [];
  const symbols = values.map((value) => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, fresh.length);
    return fresh.push(value) - 1;
  });
  return { symbols, fresh };
}

/** The same for groups and lists, which are the same when all in them is: those that are alike are compared. */
function numberedWhole(values: readonly unknown[]): Numbered {
  const latest = new Map<number, number>();
  /** By the number of a value, that of the one before which is like it. */
  const before: (number | undefined)[] = [];
  const fresh: unknown[] = [];
  const symbols = values.map((value) => {
    const likeness = likenessOf(value);
    const last = latest.get(likeness);
    let known = last;
    while (known !== undefined && !equal(fresh[known], value)) known = before[known];
    if (known !== undefined) return known;
    latest.set(likeness, fresh.length);
    before.push(last);
    return fresh.push(value) - 1;
  });
  return { symbols, fresh };
}
