/** A property's name as it stands in a type: quoted unless it is an identifier. */
export function propertyKey(name: string): string {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : JSON.stringify(name);
}

/** A text as a literal of TypeScript. */
export function literal(text: string): string {
  return JSON.stringify(text);
}

/** A documentation comment above a declaration, with its line end; empty for no text. */
export function documentation(text: string | null, indent = ""): string {
  if (text === null || text.trim() === "") return "";
  const lines = text
    .trim()
    .replaceAll("*/", "*\\/")
    .split(/\r\n|[\n\r\u2028\u2029]/);
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  const inner = lines.map((line) => `${indent} *${line.trim() === "" ? "" : ` ${line.trimEnd()}`}\n`);
  return `${indent}/**\n${inner.join("")}${indent} */\n`;
}

/** A type as the element of an array: `(string | null)[]`. */
export function arrayOf(element: string, dimensions: number): string {
  const whole = element.includes(" | ") && !element.startsWith("{") ? `(${element})` : element;
  return whole + "[]".repeat(dimensions);
}
