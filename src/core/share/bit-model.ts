/** How often a 0 and a 1 came at one place; both coders keep the same counts, so they expect the same. */
export type BitModel = { zeros: number; ones: number };

/** The bits coded at one place, each under a small number that says which. */
export type Bank = Map<number, BitModel>;

/** The statistics of one bit of a bank. */
export function modelIn(bank: Bank, bit: number): BitModel {
  const known = bank.get(bit);
  if (known) return known;
  const fresh = { zeros: 0, ones: 0 };
  bank.set(bit, fresh);
  return fresh;
}

/** Of 4096 chances, those of a 0: never none, never all. Whole numbers only, so that every machine agrees. */
export function chanceOfZero({ zeros, ones }: BitModel): number {
  const chance = Math.floor((4096 * (5 * zeros + 2)) / (5 * (zeros + ones) + 4));
  return Math.min(4095, Math.max(1, chance));
}

const longestMemory = 255;

/** Remembers a bit; old ones fade. */
export function learn(model: BitModel, bit: number): void {
  if (bit === 0) model.zeros += 1;
  else model.ones += 1;
  if (model.zeros + model.ones <= longestMemory) return;
  model.zeros = (model.zeros + 1) >> 1;
  model.ones = (model.ones + 1) >> 1;
}
