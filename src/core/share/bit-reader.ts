import { type BitModel, chanceOfZero, learn } from "./bit-model.ts";

const top = 2 ** 24;

/** Gives back the bits of `bitWriter`, if asked with the same statistics in the same order. Any bytes can be read. */
export type BitReader = { readonly read: (model: BitModel) => number };

/** Reads bits from bytes; behind their end are zeros. */
export function bitReader(bytes: Uint8Array): BitReader {
  let at = 0;
  let code = 0;
  let range = 2 ** 32 - 1;
  const next = (): number => bytes[at++] ?? 0;
  for (let first = 0; first < 4; first += 1) code = code * 256 + next();
  return {
    read(model) {
      const bound = (range >>> 12) * chanceOfZero(model);
      const bit = code < bound ? 0 : 1;
      if (bit === 0) range = bound;
      else {
        code -= bound;
        range -= bound;
      }
      learn(model, bit);
      for (; range < top; range *= 256) code = (code % top) * 256 + next();
      return bit;
    },
  };
}
