/** An identifier in quotes: the case of foreign names is meant. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A name with its namespace, which is left out where it is that of every design. */
export function sqlPath(namespace: string | undefined, name: string): string {
  return namespace === undefined || namespace === "public"
    ? sqlName(name)
    : `${sqlName(namespace)}.${sqlName(name)}`;
}

/** A list of identifiers in brackets. */
export function sqlNames(names: readonly string[]): string {
  return `(${names.map(sqlName).join(", ")})`;
}

/** A string literal, whatever the setting of `standard_conforming_strings`. */
export function sqlString(text: string): string {
  const quoted = `'${text.replaceAll("'", "''")}'`;
  return text.includes("\\") ? `E${quoted.replaceAll("\\", "\\\\")}` : quoted;
}

/** An expression that must not end its statement early: undefined when it would. */
export function sqlExpression(text: string): string | undefined {
  let depth = 0;
  for (const [piece] of text.matchAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"|[()]|;|--|\/\*/g)) {
    if (piece === "(") depth += 1;
    else if (piece === ")") depth -= 1;
    else if (piece === ";" || piece === "--" || piece === "/*") return undefined;
    if (depth < 0) return undefined;
  }
  return depth === 0 && text.trim() !== "" ? text.trim() : undefined;
}
