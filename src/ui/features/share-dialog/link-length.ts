/** A length up to which a link passes some way of sending it. */
export interface LengthMark {
  readonly characters: number;
  readonly passes: string;
}

/** What people send links through, by the longest link that arrives whole. */
export const lengthMarks: readonly LengthMark[] = [
  { characters: 2000, passes: "Everywhere" },
  { characters: 4000, passes: "Slack" },
  { characters: 8000, passes: "Mail" },
  { characters: 32_000, passes: "Browsers" },
];

/** Whether a link of this length is worth sending, and what it passes, in words. */
export function verdictOn(characters: number): { readonly fits: boolean; readonly words: string } {
  const place = lengthMarks.findIndex((mark) => characters <= mark.characters);
  switch (place) {
    case 0:
      return { fits: true, words: "Works everywhere" };
    case 1:
      return { fits: true, words: "Fits Slack, mail and browsers" };
    case 2:
      return { fits: true, words: "Fits mail and browsers" };
    case 3:
      return { fits: true, words: "Fits browsers; too long for mail" };
    default:
      return { fits: false, words: "Too long for some browsers" };
  }
}

const leastShown = 500;
const doublings = 6;

/** Where a length stands on the meter, 0 to 1. Each doubling from 500 to 32,000 takes the same room. */
export function meterPlace(characters: number): number {
  return Math.min(1, Math.max(0.02, Math.log2(Math.max(1, characters) / leastShown) / doublings));
}
