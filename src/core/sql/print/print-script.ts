import type { Catalog } from "../../document/catalog.ts";
import { printSchema } from "./print-schema.ts";
import type { PrintOptions } from "./printed-statement.ts";
import { verbatim } from "./verbatim.ts";

/** The design as one SQL script that psql runs; empty for an empty design. */
export function printScript(catalog: Catalog, options: PrintOptions = {}): string {
  return printSchema(catalog, options)
    .map(({ text }) => `${verbatim(text)};\n`)
    .join("\n");
}
