import type { Coder } from "./coder.ts";
import type { Column, Hints } from "./column.ts";

/** What followed what, so far. */
type Memory = {
  readonly byFirst: Map<number, number>;
  readonly bySecond: Map<number, number>;
  readonly byPrevious: Map<number, number>;
};

const freshMemory = (): Memory => ({ byFirst: new Map(), bySecond: new Map(), byPrevious: new Map() });

type Moment = { readonly hints: Hints; readonly previous: number };

function recall(memory: Memory, { hints, previous }: Moment): readonly (number | undefined)[] {
  const [first, second] = hints;
  return [
    first === undefined ? undefined : memory.byFirst.get(first),
    second === undefined ? undefined : memory.bySecond.get(second),
    memory.byPrevious.get(previous),
  ];
}

function remember(memory: Memory, { hints, previous }: Moment, symbol: number): void {
  const [first, second] = hints;
  if (first !== undefined) memory.byFirst.set(first, symbol);
  if (second !== undefined) memory.bySecond.set(second, symbol);
  memory.byPrevious.set(previous, symbol);
}

const none: Hints = [undefined, undefined];

/** Codes numbers that are mostly below seven: the statistics depend on what the same hints had before. */
export function codeSmall(coder: Coder, place: string, column: Column): readonly number[] {
  if (!coder.admits(column.values.length)) return [];
  const bank = coder.bank(place);
  const memory = freshMemory();
  let previous = 0;
  return column.values.map((value, at) => {
    const moment = { hints: column.hints[at] ?? none, previous };
    const [first, second, third] = recall(memory, moment);
    const context = seen(first) * 8 + seen(moment.hints[1] === undefined ? third : second);
    const symbol = coder.number(bank, context, Number(value));
    remember(memory, moment, symbol);
    previous = symbol;
    return symbol;
  });
}

/** 0 for nothing seen yet, else 1 to 7. */
function seen(symbol: number | undefined): number {
  return symbol === undefined ? 0 : Math.min(symbol, 6) + 1;
}

/*
 * Symbols are numbered by first appearance. Each is said by the first of: the symbol that the same hint had last;
 * a new one; how many others have come more recently.
 */
const guessed = 0;
const novel = 50;
const recency = 60;

/** Codes symbols of an alphabet that grows as they appear. Writing takes them numbered by first appearance. */
export function codeSymbols(coder: Coder, place: string, column: Column): readonly number[] {
  if (!coder.admits(column.values.length)) return [];
  const bank = coder.bank(place);
  const memory = freshMemory();
  const recent: number[] = [];
  let previous = -1;
  return column.values.map((value, at) => {
    const moment = { hints: column.hints[at] ?? none, previous };
    const symbol = codeSymbol({ coder, bank, recent }, recall(memory, moment), Number(value));
    remember(memory, moment, symbol);
    previous = symbol;
    return symbol;
  });
}

type Place = { readonly coder: Coder; readonly bank: ReturnType<Coder["bank"]>; readonly recent: number[] };

function codeSymbol(place: Place, candidates: readonly (number | undefined)[], value: number): number {
  const { coder, bank, recent } = place;
  const tried = new Set<number>();
  for (const [source, candidate] of candidates.entries()) {
    if (candidate === undefined || tried.has(candidate)) continue;
    const context = (guessed + source * 4 + tried.size) * 1024;
    if (coder.bit(bank, context, value === candidate ? 1 : 0) === 1) return touch(recent, candidate);
    tried.add(candidate);
  }
  if (recent.length === tried.size) return touch(recent, recent.length);
  const surprise = Math.min(3, tried.size);
  if (coder.bit(bank, (novel + surprise) * 1024, value === recent.length ? 1 : 0) === 1) {
    return touch(recent, recent.length);
  }
  const rank = coder.number(bank, recency, coder.reading ? 0 : rankOf(value, recent, tried));
  return touch(recent, ranked(rank, recent, tried));
}

/** How many symbols came more recently than this one, those that were tried left out. */
function rankOf(symbol: number, recent: readonly number[], tried: ReadonlySet<number>): number {
  let rank = 0;
  for (let at = recent.length - 1; at >= 0 && recent[at] !== symbol; at -= 1) {
    if (!tried.has(recent[at] ?? 0)) rank += 1;
  }
  return rank;
}

/** The symbol of that rank; the oldest when a damaged link says more. */
function ranked(rank: number, recent: readonly number[], tried: ReadonlySet<number>): number {
  let left = rank;
  let oldest = 0;
  for (let at = recent.length - 1; at >= 0; at -= 1) {
    const symbol = recent[at] ?? 0;
    if (tried.has(symbol)) continue;
    if (left === 0) return symbol;
    left -= 1;
    oldest = symbol;
  }
  return oldest;
}

/** Moves a symbol to the end of the recent ones. */
function touch(recent: number[], symbol: number): number {
  const at = recent.lastIndexOf(symbol);
  if (at !== -1) recent.splice(at, 1);
  recent.push(symbol);
  return symbol;
}
