import { needsBesides } from "../orm/names-lost.ts";
import { lose, type OrmScope } from "../orm/orm-scope.ts";

/** What a schema for Drizzle is made from. */
export type DrizzleScope = OrmScope & {
  /** JavaScript's type for bigint, and for dates and times. */
  readonly bigint: "number" | "bigint";
  readonly dates: "date" | "string";
  /** SQL types that Drizzle has no word for: the constant of each, and the type of TypeScript it holds. */
  readonly custom: Map<string, { readonly name: string; readonly holds: string }>;
  /** The ids of what drizzle-kit makes; a view is added when it is. */
  readonly made: Set<string>;
  /** The constants of namespaces and sequences. */
  readonly consts: Map<string, string>;
};

/** SQL as it stands in a template literal. */
export function sqlTemplate(text: string): string {
  return `sql\`${text.replace(/[\\`]|\$\{/g, "\\$&").replaceAll("\r", "\\r")}\``;
}

/** The SQL of something that a record needs, or undefined with a loss when it needs what Drizzle does not make. */
export function fragment(
  scope: DrizzleScope,
  id: string,
  { sql, lost }: { sql: string; lost: string },
): string | undefined {
  const needed = needsBesides(scope.catalog, sql);
  if (needed === undefined) return sqlTemplate(sql);
  lose(scope, id, `${lost}: it needs ${needed}, which Drizzle does not make.`);
  return undefined;
}
