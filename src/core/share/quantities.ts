import type { Bank } from "./bit-model.ts";
import type { Coder } from "./coder.ts";

const modeContext = 0;
const leastContext = 2;
const stepContext = 4;
const valueContext = 6;
const signContext = 99 * 1024;

const modes = ["as they are", "on a grid", "as differences"] as const;

/**
 * Codes whole numbers of any size and sign in the shortest of three ways: as they are, as multiples of a step above
 * the least of them (places on a grid), or as differences from one to the next (growing references).
 */
export function codeQuantities(coder: Coder, place: string, values: readonly number[]): readonly number[] {
  if (values.length === 0 || !coder.admits(values.length)) return [];
  const bank = coder.bank(`${place} quantities`);
  const mode = modes[coder.number(bank, modeContext, coder.reading ? 0 : bestMode(values))];
  if (mode === "on a grid") return codeGrid(coder, bank, values);
  let before = 0;
  return values.map((value) => {
    const origin = mode === "as differences" ? before : 0;
    before = safe(origin + codeSigned(coder, bank, { context: valueContext, value: value - origin }));
    return before;
  });
}

function codeGrid(coder: Coder, bank: Bank, values: readonly number[]): readonly number[] {
  const least = codeSigned(coder, bank, { context: leastContext, value: Math.min(...values) });
  const step = coder.number(bank, stepContext, coder.reading ? 0 : stepOf(values, least)) || 1;
  return values.map((value) => safe(least + coder.number(bank, valueContext, (value - least) / step) * step));
}

function codeSigned(
  coder: Coder,
  bank: Bank,
  { context, value }: { readonly context: number; readonly value: number },
): number {
  const size = coder.number(bank, context, Math.abs(value));
  if (size === 0) return 0;
  return coder.bit(bank, signContext + context, value < 0 ? 1 : 0) === 1 ? -size : size;
}

function safe(value: number): number {
  return Math.min(Number.MAX_SAFE_INTEGER, Math.max(Number.MIN_SAFE_INTEGER, value));
}

/** Beyond this, differences are not exact. */
const exact = 2 ** 51;

function bestMode(values: readonly number[]): number {
  if (values.some((value) => Math.abs(value) > exact)) return 0;
  const least = Math.min(...values);
  const step = stepOf(values, least) || 1;
  const costs = [
    cost(values),
    cost([least, step, ...values.map((value) => (value - least) / step)]),
    cost(values.map((value, at) => value - (values[at - 1] ?? 0))),
  ];
  return costs.indexOf(Math.min(...costs));
}

/** Bits, roughly. */
function cost(values: readonly number[]): number {
  return values.reduce((bits, value) => bits + 2 * Math.log2(Math.abs(value) + 1) + (value < 0 ? 1 : 0), 0);
}

/** The greatest common divisor of all distances from the least; 0 when there are none. */
function stepOf(values: readonly number[], least: number): number {
  return values.reduce((step, value) => divisor(value - least, step), 0);
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
