import type { ColumnDef } from "@pgsql/types";
import { blank } from "../../document/blank.ts";
import type { AttributeRecord, CompositeRecord, TableRecord } from "../../document/records/index.ts";
import type { Draft } from "./draft.ts";
import { pathOf } from "./find.ts";
import { nameKey } from "./name-keys.ts";
import type { At } from "./statement.ts";
import { qualifiedNameOf, typeReferenceOf } from "./type-reference.ts";

/** An attribute of a composite type by name. */
export function findAttribute(draft: Draft, compositeId: string, name: string): AttributeRecord | undefined {
  return draft.find("attribute", draft.idsNamed(nameKey("column", compositeId, name))[0]);
}

/** An attribute of a composite type; refuses when there is none. */
export function attributeFor(
  draft: Draft,
  at: At,
  { composite, name }: { readonly composite: CompositeRecord; readonly name: string },
): AttributeRecord | undefined {
  const reason = `${pathOf(draft, composite.id)} has no attribute ${name}.`;
  return findAttribute(draft, composite.id, name) ?? at.refuse(reason);
}

/** Adds an attribute at the end of a composite type; refuses a name it has already. */
export function addAttribute(
  draft: Draft,
  at: At,
  { compositeId, definition }: { readonly compositeId: string; readonly definition: ColumnDef },
): void {
  const name = definition.colname ?? "";
  if (findAttribute(draft, compositeId, name)) {
    at.refuse(`${pathOf(draft, compositeId)} has an attribute ${name} already.`, definition.location);
    return;
  }
  const attribute = blank("attribute", draft.newId("attribute"), { name, ...typeIn(draft, definition) });
  draft.add(attribute, compositeId);
}

/** The type and collation of a definition. */
export function typeIn(
  draft: Draft,
  definition: ColumnDef | undefined,
): Pick<AttributeRecord, "type" | "collation"> {
  return {
    type: typeReferenceOf(definition?.typeName, draft),
    collation: qualifiedNameOf(definition?.collClause?.collname),
  };
}

/** The tables that are OF a composite type: its changes reach them with CASCADE. */
export function tablesOf(draft: Draft, compositeId: string): readonly TableRecord[] {
  return [...draft.records()].flatMap((record) =>
    record.kind === "table" && record.ofType === compositeId ? [record] : [],
  );
}
