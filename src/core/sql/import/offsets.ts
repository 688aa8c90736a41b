// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with the control characters.
const ascii = /^[\x00-\x7f]*$/;

function byteLengthOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** For each character beyond ASCII, the byte offset after it and the UTF-16 offset after it. */
interface Landmarks {
  readonly bytes: readonly number[];
  readonly units: readonly number[];
}

function landmarksOf(text: string): Landmarks {
  const bytes: number[] = [];
  const units: number[] = [];
  let byte = 0;
  let unit = 0;
  for (const character of text) {
    const length = byteLengthOf(character.codePointAt(0) ?? 0);
    byte += length;
    unit += character.length;
    if (length === 1) continue;
    bytes.push(byte);
    units.push(unit);
  }
  return { bytes, units };
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Number.POSITIVE_INFINITY) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Makes the conversion from UTF-8 byte offsets of a text (as in locations of parse trees) to UTF-16 offsets; make it
 * once per statement. An offset inside a character becomes that of its beginning or a place shortly after it; one
 * beyond the end becomes the end.
 */
export function utf16OffsetsOf(text: string): (byteOffset: number) => number {
  if (ascii.test(text)) return (byteOffset) => Math.min(byteOffset, text.length);
  const { bytes, units } = landmarksOf(text);
  return (byteOffset) => {
    const passed = countUpTo(bytes, byteOffset);
    const byte = bytes[passed - 1] ?? 0;
    const unit = units[passed - 1] ?? 0;
    return Math.min(unit + byteOffset - byte, text.length);
  };
}

/** The UTF-16 offset of the n-th code point of a text (0-based); the end of the text if there are fewer. */
export function utf16OffsetOfCodePoint(text: string, codePoint: number): number {
  let unit = 0;
  for (let left = codePoint; left > 0 && unit < text.length; left--) {
    unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  }
  return unit;
}
