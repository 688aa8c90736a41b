const consonants = "bdfgklmnprstvz";
const vowels = "aeiou";
const words = 5;

/**
 * A passphrase that can be said over a telephone: five words of two syllables, "kelu-tavo-misa-rodu-gepi". Each
 * syllable is one of 70, so there are 70^10 (61 bits).
 */
export function suggestPassphrase(draw: (limit: number) => number = drawn): string {
  const syllable = (): string =>
    consonants.charAt(draw(consonants.length)) + vowels.charAt(draw(vowels.length));
  return Array.from({ length: words }, () => syllable() + syllable()).join("-");
}

/** A number below the limit, each as likely as the others. */
function drawn(limit: number): number {
  const most = 256 - (256 % limit);
  for (;;) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < most) return byte % limit;
  }
}
