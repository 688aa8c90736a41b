import { type BitModel, chanceOfZero, learn } from "./bit-model.ts";

const top = 2 ** 24;
const word = 2 ** 32;

/** Takes bits with their statistics, and gives the bytes that say them. */
export type BitWriter = {
  readonly write: (model: BitModel, bit: number) => void;
  readonly finish: () => Uint8Array;
};

/*
 * A range coder (G. N. N. Martin, 1979; the carry as in LZMA): the interval [low, low + range) is divided at each bit
 * by the chances of a 0 and a 1, and any number inside the last interval names all the bits. A bit that was expected
 * costs a fraction of a bit. `low` may reach 2^33, which a double holds; the byte a carry could still change waits.
 */
export function bitWriter(): BitWriter {
  const bytes: number[] = [];
  let low = 0;
  let range = word - 1;
  let held = 0;
  let waiting = 1;

  const shift = (): void => {
    if (low < 0xff000000 || low >= word) {
      const carry = low >= word ? 1 : 0;
      for (; waiting > 0; waiting -= 1) {
        bytes.push((held + carry) & 255);
        held = 255;
      }
      held = Math.floor(low / top) & 255;
    }
    waiting += 1;
    low = (low % top) * 256;
  };

  return {
    write(model, bit) {
      const bound = (range >>> 12) * chanceOfZero(model);
      if (bit === 0) range = bound;
      else {
        low += bound;
        range -= bound;
      }
      learn(model, bit);
      for (; range < top; range *= 256) shift();
    },
    finish() {
      low = roundestIn(low, range);
      for (let rest = 0; rest < 5; rest += 1) shift();
      // The first byte is always 0, and a reader takes missing bytes for 0.
      let end = bytes.length;
      while (end > 1 && bytes[end - 1] === 0) end -= 1;
      return Uint8Array.from(bytes.slice(1, end));
    },
  };
}

/** The number of the interval that ends in the most zeros. */
function roundestIn(low: number, range: number): number {
  for (let unit = word; ; unit /= 2) {
    const round = Math.ceil(low / unit) * unit;
    if (round < low + range) return round;
  }
}
