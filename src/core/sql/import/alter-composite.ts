import type { AlterTableCmd } from "@pgsql/types";
import type { CompositeRecord } from "../../document/records/index.ts";
import { columnAlterations } from "./alter-column.ts";
import { addAttribute, attributeFor, findAttribute, tablesOf, typeIn } from "./composite.ts";
import type { Draft } from "./draft.ts";
import { dropRecord } from "./dropping.ts";
import { pathOf } from "./find.ts";
import type { TokenRange } from "./source.ts";
import type { At } from "./statement.ts";
import { partOf } from "./tree.ts";

type Wanted = {
  readonly composite: CompositeRecord;
  readonly command: AlterTableCmd;
  readonly range: TokenRange;
};

/** ALTER TYPE … ADD, DROP and ALTER ATTRIBUTE; false for what a composite type's record cannot express. */
export function alterComposite(draft: Draft, at: At, wanted: Wanted): boolean {
  const { command, composite } = wanted;
  const definition = partOf(command.def, "ColumnDef");
  const isKnown = ["AT_AddColumn", "AT_DropColumn", "AT_AlterColumnType"].includes(command.subtype ?? "");
  if (!isKnown) return false;
  if (!reachesTables(draft, at, wanted)) return true;
  if (command.subtype === "AT_AddColumn" && definition) {
    addAttribute(draft, at, { compositeId: composite.id, definition });
  } else if (command.subtype === "AT_DropColumn") dropAttribute(draft, at, wanted);
  else {
    const attribute = attributeFor(draft, at, { composite, name: command.name ?? "" });
    if (attribute) draft.replace({ ...attribute, ...typeIn(draft, definition) });
  }
  return true;
}

/** With CASCADE the tables of the type change in the same way; without, PostgreSQL refuses if there are any. */
function reachesTables(draft: Draft, at: At, { command, composite, range }: Wanted): boolean {
  const tables = tablesOf(draft, composite.id);
  const alter = command.subtype && columnAlterations[command.subtype];
  if (tables.length > 0 && command.behavior !== "DROP_CASCADE") {
    const paths = tables.map(({ id }) => pathOf(draft, id)).join(", ");
    at.refuse(`${pathOf(draft, composite.id)} is the type of the table ${paths}: only CASCADE changes both.`);
    return false;
  }
  for (const table of tables) alter?.(draft, at, { table, command, range, only: false });
  return !at.isRefused();
}

function dropAttribute(draft: Draft, at: At, { command, composite }: Wanted): void {
  const name = command.name ?? "";
  if (!findAttribute(draft, composite.id, name) && command.missing_ok === true) {
    at.note("Nothing to drop");
    return;
  }
  const attribute = attributeFor(draft, at, { composite, name });
  if (attribute) dropRecord(draft, at, { id: attribute.id, cascade: command.behavior === "DROP_CASCADE" });
}
