/** A text whose lines all end in a new line character, as editors compare and count them. */
export function withNewLines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
