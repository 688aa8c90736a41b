/** The arguments of a trigger between commas; one that would not be read back as it is stands in quotes. */
export function argumentsText(texts: readonly string[]): string {
  return texts
    .map((text) => (/^[^\s,'](?:[^,']*[^\s,'])?$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`))
    .join(", ");
}

/** The arguments that a text between commas names, quoted as in SQL or bare. */
export function argumentsIn(text: string): readonly string[] {
  const part = /\s*(?:'((?:[^']|'')*)'|([^,]*?))\s*(?:,|$)/gy;
  const found: string[] = [];
  for (let match = part.exec(text); match; match = part.exec(text)) {
    const [whole, quoted, bare = ""] = match;
    found.push(quoted?.replaceAll("''", "'") ?? bare);
    if (!whole.endsWith(",")) break;
  }
  return found;
}
