/** A text as a literal of Python: the escapes of JSON mean the same there. */
export function pythonText(text: string): string {
  return JSON.stringify(text);
}

/** Values as a tuple: `("a",)`, `("a", "b")`. */
export function tuple(values: readonly string[]): string {
  return values.length === 1 ? `(${values[0]},)` : `(${values.join(", ")})`;
}

/** Values as a list, on one line. */
export function list(values: readonly string[]): string {
  return `[${values.join(", ")}]`;
}

/** A call; over several lines, each argument on its own, when it would be too long for one. */
export function call(name: string, given: readonly string[], indent = ""): string {
  const line = `${name}(${given.join(", ")})`;
  if (line.length + indent.length <= 110) return line;
  return `${name}(\n${given.map((each) => `${indent}    ${each},\n`).join("")}${indent})`;
}

/** Words that no name in Python may be, and names of its own that a class body needs as they are. */
export const pythonWords: readonly string[] =
  `False None True and as assert async await break class continue def del elif else except finally for from global if
  import in is lambda nonlocal not or pass raise return try while with yield match case type bool bytes dict float
  int list property str super tuple`.split(/\s+/);
