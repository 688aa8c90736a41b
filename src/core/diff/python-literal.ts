/** A text as a string of Python in three quotes that is exactly this text. It ends with no quote, as statements do. */
export function pythonLiteral(text: string): string {
  const escaped = text.replaceAll("\\", "\\\\").replaceAll('"""', '\\"\\"\\"').replaceAll("\r", "\\r");
  return `"""${escaped}"""`;
}
