import type { Catalog } from "../../document/catalog.ts";
import { printSchema } from "./print-schema.ts";
import type { PrintedStatement, PrintOptions } from "./printed-statement.ts";
import { verbatim } from "./verbatim.ts";

/** The design as one SQL script that psql runs; empty for an empty design. */
export function printScript(catalog: Catalog, options: PrintOptions = {}): string {
  return scriptOf(printSchema(catalog, options));
}

/** Statements as one SQL script that psql runs, a blank line between them. */
export function scriptOf(statements: readonly PrintedStatement[]): string {
  return statements.map(({ text }) => `${verbatim(text)};\n`).join("\n");
}
