import { createRequire } from "node:module";
import { evaluateModule } from "../evaluate-module.ts";

type DrizzleKit = {
  generateDrizzleJson(imports: Readonly<Record<string, unknown>>): unknown;
  generateMigration(before: unknown, after: unknown): Promise<readonly string[]>;
};

/** Its module for imports leads to a file it does not have. */
const kit: DrizzleKit = createRequire(import.meta.url)("drizzle-kit/api");

/** The SQL that drizzle-kit makes of a schema, as a migration from nothing. */
export async function drizzleSql(schema: string): Promise<string> {
  const after = kit.generateDrizzleJson(evaluateModule(schema));
  return (await kit.generateMigration(kit.generateDrizzleJson({}), after)).join("\n");
}
