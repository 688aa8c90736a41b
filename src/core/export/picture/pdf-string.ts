/** Characters 128 to 159 of the Windows encoding that PDF calls WinAnsi (ISO 32000-1, annex D); a blank is unused. */
const high = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Whether the built-in fonts of a PDF reader can write the whole text. */
export function encodable(text: string): boolean {
  return [...text].every((character) => codeOf(character) !== undefined);
}

/** A text as a string of PDF, in ASCII; a character that the built-in fonts lack is a question mark. */
export function pdfString(text: string): string {
  const codes = [...text].map((character) => codeOf(character) ?? 63);
  const written = codes.map((code) => {
    if (code < 32 || code > 126 || code === 40 || code === 41 || code === 92) {
      return `\\${code.toString(8).padStart(3, "0")}`;
    }
    return String.fromCharCode(code);
  });
  return `(${written.join("")})`;
}

function codeOf(character: string): number | undefined {
  const point = character.codePointAt(0) ?? 0;
  if ((point >= 32 && point <= 126) || (point >= 160 && point <= 255)) return point;
  const at = high.indexOf(character);
  return at < 0 ? undefined : 128 + at;
}
