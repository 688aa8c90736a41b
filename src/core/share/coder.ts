import { isWhole } from "./abbreviate.ts";
import { type Bank, modelIn } from "./bit-model.ts";
import { type BitReader, bitReader } from "./bit-reader.ts";
import { type BitWriter, bitWriter } from "./bit-writer.ts";

/**
 * Writes values or reads them back, by the same calls in the same order: each call takes the value to write and
 * returns the value; a reader ignores what it is given. So one description of the format serves both directions.
 */
export type Coder = {
  readonly reading: boolean;
  /** The statistics kept under a name. */
  bank(place: string): Bank;
  bit(bank: Bank, context: number, bit: number): number;
  /** A whole number from 0 to the largest safe one; small ones are cheap. Contexts go from 0 to 99. */
  number(bank: Bank, context: number, value: number): number;
  text(value: string, place: string): string;
  /** Announces a mention at a place of the shapes. */
  mention(place: string): void;
  /** Announces that so many values follow; false when a reader has been promised more than it will hold. */
  admits(values: number): boolean;
};

/** A writer's two results: the bytes of all bits and numbers, and all texts. */
export type Written = { readonly numbers: Uint8Array; readonly texts: readonly string[] };

/** A coder that writes. */
export function writingCoder(): Coder & { finish(): Written } {
  const writer = bitWriter();
  const texts: string[] = [];
  const bit = (bank: Bank, context: number, value: number): number => {
    writer.write(modelIn(bank, context), value);
    return value;
  };
  return {
    reading: false,
    bank: banks(),
    bit,
    number: (bank, context, value) => writeNumber(writer, bank, { context, value }),
    text: (value) => {
      texts.push(value);
      return value;
    },
    mention: () => undefined,
    admits: () => true,
    finish: () => ({ numbers: writer.finish(), texts }),
  };
}

/** Values a reader will hold; a design of 10,000 tables has fewer. */
const mostValues = 8_000_000;

/** `damage` says afterwards why what was read is worthless; undefined when all was well. */
export type ReadingCoder = Coder & {
  damage(): string | undefined;
  /** The places of the shapes at which there was a mention or an abbreviated text: few of all. */
  readonly unfinished: ReadonlySet<string>;
};

/** A coder that reads. */
export function readingCoder({ numbers, texts }: Written): ReadingCoder {
  const unfinished = new Set<string>();
  const reader = bitReader(numbers);
  let next = 0;
  let admitted = 0;
  let damage: string | undefined;
  const bit = (bank: Bank, context: number): number => reader.read(modelIn(bank, context));
  return {
    reading: true,
    bank: banks(),
    bit,
    number: (bank, context) => {
      const value = readNumber(reader, bank, context);
      if (Number.isSafeInteger(value)) return value;
      damage ??= "it holds an impossible number";
      return 0;
    },
    text: (_, place) => {
      const value = texts[next++];
      if (value === undefined) damage ??= "some of its text is missing";
      else if (!isWhole(value)) unfinished.add(place);
      return value ?? "";
    },
    mention: (place) => unfinished.add(place),
    unfinished,
    admits: (values) => {
      admitted += values;
      if (admitted > mostValues) damage ??= "it promises more than a design can hold";
      return damage === undefined;
    },
    damage: () => damage ?? (next === texts.length ? undefined : "it holds text that belongs nowhere"),
  };
}

function banks(): (place: string) => Bank {
  const known = new Map<string, Bank>();
  return (place) => {
    const bank = known.get(place) ?? new Map();
    known.set(place, bank);
    return bank;
  };
}

/** Leading bits of a number below its highest whose statistics are worth keeping. */
const keptBits = 3;
const halfAndHalf = 100 * 1024;
const longestNumber = 53;

/*
 * Elias' gamma code of value + 1 with statistics: its length in unary, then the bits behind the first. The bits of a
 * bank are numbered by context, length and the leading bits so far.
 */

function writeNumber(
  writer: BitWriter,
  bank: Bank,
  { context, value }: { readonly context: number; readonly value: number },
): number {
  const base = context * 1024;
  let length = 0;
  let unit = 1;
  for (; length < longestNumber; length += 1) {
    const isLonger = value + 1 >= unit * 2;
    writer.write(modelIn(bank, base + length), isLonger ? 1 : 0);
    if (!isLonger) break;
    unit *= 2;
  }
  let number = 1;
  for (let depth = 0; depth < length; depth += 1) {
    unit /= 2;
    const bit = Math.floor((value + 1) / unit) % 2;
    writer.write(modelIn(bank, bitWithin(base, length, { depth, number })), bit);
    number = number * 2 + bit;
  }
  return number - 1;
}

function readNumber(reader: BitReader, bank: Bank, context: number): number {
  const base = context * 1024;
  let length = 0;
  while (length < longestNumber && reader.read(modelIn(bank, base + length)) === 1) length += 1;
  let number = 1;
  for (let depth = 0; depth < length; depth += 1) {
    number = number * 2 + reader.read(modelIn(bank, bitWithin(base, length, { depth, number })));
  }
  return number - 1;
}

/** Which bit of a bank the next one of a number of this length is, after those that make `number` so far. */
function bitWithin(
  base: number,
  length: number,
  { depth, number }: { readonly depth: number; readonly number: number },
): number {
  return depth < keptBits ? base + 64 + length * 8 + number : halfAndHalf;
}
