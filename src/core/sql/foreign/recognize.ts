/** Enough of a text to tell its language. */
const HEAD = 200_000;

/** The language other than SQL that a schema is written in, by its first words; undefined when it is none of these. */
export function foreignLanguageOf(text: string): "dbml" | "prisma" | "csv" | undefined {
  const head = text.slice(0, HEAD).replace(/^\ufeff/, "");
  if (headsColumns(head)) return "csv";
  const code = head.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  if (/^\s*(?:model|datasource|generator|enum|type|view)\s+\w+\s*\{/.test(code) && isPrisma(code))
    return "prisma";
  const element = /^\s*(?:project|table|tablegroup|tablepartial|enum|ref|note)\b[^;()=]*?[{:]/i;
  return element.test(code) && !isPrisma(code) ? "dbml" : undefined;
}

/** `enum` begins both; models and data sources are Prisma's. */
function isPrisma(code: string): boolean {
  return /^\s*(?:model|datasource|generator)\s+\w+\s*\{/m.test(code);
}

/** Whether the first line heads tables, columns and types. */
function headsColumns(head: string): boolean {
  const [line = ""] = head.trimStart().split("\n", 1);
  const titles = line
    .toLowerCase()
    .split(/[,;\t]/)
    .map((title) => title.replaceAll(/["\s]/g, "").replace(/_name$/, ""));
  return (
    titles.includes("table") &&
    titles.some((title) => /^(?:column|field|attribute)$/.test(title)) &&
    titles.some((title) => /^(?:data_?|column_)?type$/.test(title))
  );
}
