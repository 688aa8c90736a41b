import { dependencyLine } from "../../dependencies/dependency-line.ts";
import type { Catalog } from "../../document/catalog.ts";
import { quotedPath } from "../../postgres/quoted-path.ts";
import { printSchema } from "./print-schema.ts";
import type { PrintedStatement, PrintOptions } from "./printed-statement.ts";
import { verbatim } from "./verbatim.ts";

/** The design as one SQL script that psql runs; empty for an empty design. */
export function printScript(catalog: Catalog, options: PrintOptions = {}): string {
  const script = scriptOf(printSchema(catalog, options));
  const whole = options.only === undefined && options.comments !== false && script !== "";
  return whole ? exceptionComments(catalog) + dependencyComments(catalog) + script : script;
}

/** Which findings stand, in the form in which the import reads them: `-- lint-ignore RULE PATH: reason`. */
function exceptionComments(catalog: Catalog): string {
  const lines = catalog.design.exceptions.map(
    ({ rule, object, reason }) =>
      `-- lint-ignore ${rule} ${quotedPath(catalog, object)}: ${reason.replaceAll(/\s+/g, " ")}\n`,
  );
  return lines.length === 0 ? "" : `${lines.join("")}\n`;
}

/** What is known of the rows of each table, in the form in which the import reads it. */
function dependencyComments(catalog: Catalog): string {
  const lines = catalog
    .all("dependency")
    .filter(({ id }) => catalog.tableOf(id)?.external === false)
    .map((dependency) => `-- ${dependencyLine(catalog, dependency)}\n`);
  return lines.length === 0 ? "" : `${lines.join("")}\n`;
}

/** Statements as one SQL script that psql runs, a blank line between them. */
export function scriptOf(statements: readonly PrintedStatement[]): string {
  return statements.map(({ text }) => `${verbatim(text)};\n`).join("\n");
}
