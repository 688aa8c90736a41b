import type { Mint } from "../base/mint.ts";
import { isRefusal, type Refusal, refuse } from "../base/refusal.ts";
import { blank } from "../document/blank.ts";
import { idOf } from "../document/id.ts";
import type { AttributeRecord, CompositeRecord, TableRecord } from "../document/records/index.ts";
import { parseQualifiedName } from "../postgres/parse-qualified-name.ts";
import { parseType } from "../postgres/parse-type.ts";
import type { Edit } from "./edit.ts";
import { typeLookup } from "./lookup.ts";
import { nameRefusal } from "./names.ts";

/** An attribute as a person describes it: `type` and `collation` are SQL. */
export type AttributeInput = {
  readonly name: string;
  readonly type: string;
  readonly collation?: string | null;
};

/** Why a composite type cannot have an attribute of this name; `except` is the one that gets it. */
export function attributeNameRefusal(
  edit: Edit,
  owner: CompositeRecord,
  { name, except }: { readonly name: string; readonly except?: string },
): Refusal | undefined {
  const twin = owner.attributes.map((id) => edit.find("attribute", id)).find((other) => other?.name === name);
  if (twin && twin.id !== except) return refuse(`${owner.name} already has an attribute ${name}.`);
  return nameRefusal("An attribute", name);
}

/** The type and collation that an input says. */
export function attributeType(
  edit: Edit,
  { collation: wanted, type: written }: Pick<AttributeInput, "type" | "collation">,
): Pick<AttributeRecord, "type" | "collation"> | Refusal {
  const type = parseType(written, typeLookup(edit.now()));
  if (isRefusal(type)) return type;
  const collation = wanted ? parseQualifiedName(wanted) : null;
  return collation && isRefusal(collation) ? collation : { type, collation };
}

/** The tables OF a composite type, which change with it. */
export function tablesOfType(edit: Edit, compositeId: string): readonly TableRecord[] {
  return edit
    .now()
    .referencesTo(compositeId)
    .flatMap((record) => (record.kind === "table" && record.ofType === compositeId ? [record] : []));
}

/** Adds an attribute at the end of a composite type, and its column to the tables of the type. */
export function addAttribute(
  edit: Edit,
  compositeId: string,
  { input, mint }: { readonly input: AttributeInput; readonly mint: Mint },
): Refusal | undefined {
  const owner = edit.find("composite", compositeId);
  if (!owner) return refuse("That composite type is not in the design any more.");
  const name = input.name.trim();
  const typed = attributeType(edit, input);
  const refused = attributeNameRefusal(edit, owner, { name }) ?? (isRefusal(typed) ? typed : undefined);
  if (refused || isRefusal(typed)) return refused;
  const tables = tablesOfType(edit, compositeId);
  const attribute = blank("attribute", idOf("attribute", mint()), { name, ...typed });
  edit.put(attribute);
  edit.put({ ...owner, attributes: [...owner.attributes, attribute.id] });
  for (const table of tables) {
    const column = blank("column", idOf("column", mint()), { name, ...typed });
    edit.put(column);
    edit.put({ ...table, columns: [...table.columns, column.id] });
  }
  return undefined;
}
