import type { Catalog } from "../../../document/catalog.ts";
import type { TriggerRecord } from "../../../document/records/index.ts";
import { quoteLiteral, quoteName } from "../../../postgres/quoting.ts";
import { clauses, deferralClause } from "../clauses.ts";
import { nameOf, ownerNameOf, routineName } from "../name-of.ts";
import type { CreateOptions } from "../printed-statement.ts";
import { verbatim } from "../verbatim.ts";

/** CREATE TRIGGER; whether it is enabled is a statement of its own. */
export function createTrigger(catalog: Catalog, trigger: TriggerRecord, options: CreateOptions = {}): string {
  const from = catalog.find("table", trigger.from);
  const replace = options.ifNotExists && !trigger.constraint;
  return [
    clauses(
      "CREATE",
      replace && "OR REPLACE",
      trigger.constraint && "CONSTRAINT",
      `TRIGGER ${quoteName(trigger.name)}`,
    ),
    `  ${trigger.timing.toUpperCase()} ${events(catalog, trigger)} ON ${ownerNameOf(catalog, trigger.id)}`,
    ...line(from && `FROM ${nameOf(catalog, from)}`),
    ...line(deferralClause(trigger.deferral)),
    ...line(transitionTables(trigger)),
    `  FOR EACH ${trigger.forEach.toUpperCase()}`,
    ...line(trigger.when !== null && `WHEN (${verbatim(trigger.when)})`),
    `  EXECUTE FUNCTION ${routineName(catalog, trigger.function)}(${trigger.arguments.map(quoteLiteral).join(", ")})`,
  ].join("\n");
}

function line(clause: string | false | undefined): readonly string[] {
  return clause ? [`  ${clause}`] : [];
}

function events(catalog: Catalog, { events }: TriggerRecord): string {
  const named = events.map(({ event, columns }) => {
    const names = columns.map((id) => quoteName(catalog.get("column", id).name));
    return clauses(event.toUpperCase(), names.length > 0 && `OF ${names.join(", ")}`);
  });
  return named.join(" OR ");
}

function transitionTables({ oldTable, newTable }: TriggerRecord): string {
  const tables = clauses(
    oldTable !== null && `OLD TABLE AS ${quoteName(oldTable)}`,
    newTable !== null && `NEW TABLE AS ${quoteName(newTable)}`,
  );
  return tables && `REFERENCING ${tables}`;
}
