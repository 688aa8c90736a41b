import { ModelExporter, Parser } from "@dbml/core";

/** The PostgreSQL script that `@dbml/core` makes of a DBML file; throws what its parser says against the file. */
export function postgresOfDbml(text: string): string {
  try {
    return ModelExporter.export(new Parser().parse(text, "dbmlv2"), "postgres");
  } catch (error) {
    throw new Error(JSON.stringify(error instanceof Error ? error.message : (Object(error).diags ?? error)));
  }
}
