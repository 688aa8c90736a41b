/** A value as JavaScript, laid out as people do: short objects on one line, keys without quotes where they may. */
export function literal(value: unknown, indent = ""): string {
  if (Array.isArray(value))
    return list(
      value.map((item) => literal(item, `${indent}  `)),
      indent,
      "[]",
    );
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, item]) => `${keyOf(key)}: ${literal(item, `${indent}  `)}`,
  );
  return list(entries, indent, "{}");
}

function list(items: readonly string[], indent: string, brackets: "[]" | "{}"): string {
  const [open, close] = [brackets.charAt(0), brackets.charAt(1)];
  if (items.length === 0) return brackets;
  const pad = brackets === "{}" ? " " : "";
  const short = `${open}${pad}${items.join(", ")}${pad}${close}`;
  if (short.length + indent.length <= 80 && !short.includes("\n")) return short;
  return `${open}\n${items.map((item) => `${indent}  ${item},\n`).join("")}${indent}${close}`;
}

/** `__proto__: x` would set the prototype: computed, it is a key like others. */
function keyOf(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(key) ? key : JSON.stringify(key);
}
