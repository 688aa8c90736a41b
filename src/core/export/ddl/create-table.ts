/** A column's definition in the three parts that are set in columns. */
export type DdlColumn = { readonly name: string; readonly type: string; readonly rest: string };

/** What stands between the parentheses of CREATE TABLE, columns set in columns; a line may have comments above it. */
export function tableBody(
  columns: readonly (DdlColumn & { readonly above?: string })[],
  constraints: readonly string[],
): string {
  const nameWidth = Math.min(32, Math.max(0, ...columns.map(({ name }) => name.length)));
  const typeWidth = Math.min(
    24,
    Math.max(0, ...columns.filter(({ rest }) => rest !== "").map(({ type }) => type.length)),
  );
  const lines = [
    ...columns.map(({ name, type, rest, above = "" }) => {
      const start = `${name.padEnd(nameWidth)} ${rest === "" ? type : type.padEnd(typeWidth)}`;
      return { above, text: `${start} ${rest}`.trimEnd() };
    }),
    ...constraints.map((text) => ({ above: "", text })),
  ];
  return lines
    .map(({ above, text }, at) => `${above}  ${text}${at < lines.length - 1 ? "," : ""}\n`)
    .join("");
}

/** Clauses with spaces between them; those that say nothing are left out. */
export function joined(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => typeof part === "string" && part !== "").join(" ");
}
