/**
 * How many letters lz-string's `compressToEncodedURIComponent` makes of a text, without making them: a table of
 * phrases that grows by one each time, numbers of as many bits as the table needs, six bits a letter.
 */
export function lzLetters(text: string): number {
  const phrases = new Set<string>();
  const unsaid = new Set<string>();
  let size = 2;
  let left = 2;
  let bits = 0;
  const grow = (): void => {
    left -= 1;
    if (left > 0) return;
    left = 2 ** size;
    size += 1;
  };
  const say = (phrase: string): void => {
    bits += size;
    if (unsaid.delete(phrase)) {
      bits += phrase.charCodeAt(0) < 256 ? 8 : 16;
      grow();
    }
    grow();
  };
  let phrase = "";
  for (const letter of text.split("")) {
    if (!phrases.has(letter)) {
      phrases.add(letter);
      unsaid.add(letter);
    }
    if (phrases.has(phrase + letter)) {
      phrase += letter;
      continue;
    }
    say(phrase);
    phrases.add(phrase + letter);
    phrase = letter;
  }
  if (phrase !== "") say(phrase);
  return Math.floor((bits + size) / 6) + 1;
}
