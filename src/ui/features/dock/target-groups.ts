import type { TargetOffer } from "../../../core/export/target.ts";

const groups: readonly (readonly [name: string, ids: readonly string[]])[] = [
  ["TypeScript", ["typescript", "supabase", "zod", "valibot", "kysely"]],
  ["Object mappers", ["drizzle", "prisma", "typeorm", "sequelize"]],
  ["SQL and other databases", ["sql", "mysql", "sqlite", "mongodb"]],
  ["Documents", ["markdown", "dbml", "mermaid", "plantuml", "graphviz", "csv", "svg", "pdf", "design"]],
];

const others = "Other languages";

/** The name of the group in which a target is offered. */
function groupOf(id: string): string {
  return groups.find(([, ids]) => ids.includes(id))?.[0] ?? others;
}

const order = [...groups.slice(0, 2).map(([name]) => name), others, ...groups.slice(2).map(([name]) => name)];

/** What to choose from, group by group; in a group as the targets come. */
export function groupedOffers(
  offers: readonly TargetOffer[],
): readonly { readonly value: string; readonly label: string; readonly group: string }[] {
  const entries = offers.map(({ id, title }) => ({ value: id, label: title, group: groupOf(id) }));
  return order.flatMap((name) => entries.filter(({ group }) => group === name));
}
