import type { Coder } from "./coder.ts";
import type { Column, Hints } from "./column.ts";

/** What followed each number last. Numbers that come one after another lie in a row; the rest, in damaged links too, in a map. */
type Followers = { readonly row: number[]; readonly rest: Map<number, number> };

const noFollowers = (): Followers => ({ row: [], rest: new Map() });

function lastAfter({ row, rest }: Followers, number: number | undefined): number | undefined {
  if (number === undefined) return undefined;
  return number >= 0 && number < row.length ? row[number] : rest.get(number);
}

function keepAfter({ row, rest }: Followers, number: number | undefined, follower: number): void {
  if (number === undefined) return;
  if (number >= 0 && number < row.length) row[number] = follower;
  else if (number === row.length) row.push(follower);
  else rest.set(number, follower);
}

/** What followed what, so far. */
type Memory = {
  readonly hints: Hints;
  readonly byFirst: Followers;
  readonly bySecond: Followers;
  readonly byPrevious: Followers;
};

const freshMemory = (hints: Hints): Memory => ({
  hints,
  byFirst: noFollowers(),
  bySecond: noFollowers(),
  byPrevious: noFollowers(),
});

type Moment = { readonly at: number; readonly previous: number };

function remember(memory: Memory, { at, previous }: Moment, symbol: number): void {
  keepAfter(memory.byFirst, memory.hints.first?.[at], symbol);
  keepAfter(memory.bySecond, memory.hints.second?.[at], symbol);
  keepAfter(memory.byPrevious, previous, symbol);
}

/** Codes numbers that are mostly below seven: the statistics depend on what the same hints had before. */
export function codeSmall(coder: Coder, place: string, { values, hints }: Column): readonly number[] {
  if (!coder.admits(values.length)) return [];
  const bank = coder.bank(place);
  const memory = freshMemory(hints);
  let previous = 0;
  return values.map((value, at) => {
    const second = hints.second?.[at];
    const first = lastAfter(memory.byFirst, hints.first?.[at]);
    const other =
      second === undefined ? lastAfter(memory.byPrevious, previous) : lastAfter(memory.bySecond, second);
    const symbol = coder.number(bank, seen(first) * 8 + seen(other), Number(value));
    remember(memory, { at, previous }, symbol);
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
export function codeSymbols(coder: Coder, place: string, { values, hints }: Column): readonly number[] {
  if (!coder.admits(values.length)) return [];
  const memory = freshMemory(hints);
  const scene: Place = { coder, bank: coder.bank(place), recent: [], tried: [], memory };
  let previous = -1;
  return values.map((value, at) => {
    const symbol = codeSymbol(scene, { at, previous }, Number(value));
    remember(memory, { at, previous }, symbol);
    previous = symbol;
    return symbol;
  });
}

/** `tried` is used for one symbol after another. */
type Place = {
  readonly coder: Coder;
  readonly bank: ReturnType<Coder["bank"]>;
  readonly recent: number[];
  readonly tried: number[];
  readonly memory: Memory;
};

const sources = 3;

/** The symbol that a source foretells: what came after the first hint, the second, the symbol before. */
function candidateOf(
  { byFirst, byPrevious, bySecond, hints }: Memory,
  source: number,
  { at, previous }: Moment,
): number | undefined {
  if (source === 0) return lastAfter(byFirst, hints.first?.[at]);
  return source === 1 ? lastAfter(bySecond, hints.second?.[at]) : lastAfter(byPrevious, previous);
}

function codeSymbol(place: Place, moment: Moment, value: number): number {
  const { coder, bank, memory, recent, tried } = place;
  tried.length = 0;
  for (let source = 0; source < sources; source += 1) {
    const candidate = candidateOf(memory, source, moment);
    if (candidate === undefined || tried.includes(candidate)) continue;
    const context = (guessed + source * 4 + tried.length) * 1024;
    if (coder.bit(bank, context, value === candidate ? 1 : 0) === 1) return touch(recent, candidate);
    tried.push(candidate);
  }
  if (recent.length === tried.length) return touch(recent, recent.length);
  const surprise = Math.min(3, tried.length);
  if (coder.bit(bank, (novel + surprise) * 1024, value === recent.length ? 1 : 0) === 1) {
    return touch(recent, recent.length);
  }
  const rank = coder.number(bank, recency, coder.reading ? 0 : rankOf(value, recent, tried));
  return touch(recent, ranked(rank, recent, tried));
}

/** How many symbols came more recently than this one, those that were tried left out. */
function rankOf(symbol: number, recent: readonly number[], tried: readonly number[]): number {
  let rank = 0;
  for (let at = recent.length - 1; at >= 0 && recent[at] !== symbol; at -= 1) {
    if (!tried.includes(recent[at] ?? 0)) rank += 1;
  }
  return rank;
}

/** The symbol of that rank; the oldest when a damaged link says more. */
function ranked(rank: number, recent: readonly number[], tried: readonly number[]): number {
  let left = rank;
  let oldest = 0;
  for (let at = recent.length - 1; at >= 0; at -= 1) {
    const symbol = recent[at] ?? 0;
    if (tried.includes(symbol)) continue;
    if (left === 0) return symbol;
    left -= 1;
    oldest = symbol;
  }
  return oldest;
}

/** Moves a symbol to the end of the recent ones. */
function touch(recent: number[], symbol: number): number {
  if (symbol === recent[recent.length - 1]) return symbol;
  const at = symbol === recent.length ? -1 : recent.lastIndexOf(symbol);
  if (at !== -1) recent.splice(at, 1);
  recent.push(symbol);
  return symbol;
}
