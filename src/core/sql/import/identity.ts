import type { Constraint, Node } from "@pgsql/types";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { objectName } from "../../postgres/default-names.ts";
import type { Draft } from "./draft.ts";
import { numberText, optionNamed, optionParts, sequenceOptionsOf, sequenceTypeOf } from "./options.ts";
import { chooseSequenceName } from "./serial-sequence.ts";
import { partsOf } from "./tree.ts";

type Identity = NonNullable<ColumnRecord["identity"]>;

/** The identity a column gets. Its sequence is named only when that is not the name PostgreSQL would choose. */
export function identityOf(
  draft: Draft,
  wanted: {
    readonly table: TableRecord;
    readonly column: ColumnRecord;
    readonly constraint: Constraint;
  },
): Identity {
  const { column, constraint, table } = wanted;
  const chosen =
    optionParts(constraint.options, "sequence_name")?.at(-1) ?? chooseSequenceName(draft, table, column.name);
  const usual = objectName(table.name, column.name, "seq");
  return {
    when: constraint.generated_when === "a" ? "always" : "by default",
    sequence: chosen === usual ? null : chosen,
    options: sequenceOptionsOf(constraint.options, typeOf(column)),
  };
}

/** The identity after ALTER COLUMN … SET GENERATED, SET START and so on. */
export function alteredIdentity(column: ColumnRecord, identity: Identity, nodes: readonly Node[]): Identity {
  const generated = optionNamed(nodes, "generated");
  const options = partsOf(nodes, "DefElem").some((element) => element.defname !== "generated")
    ? sequenceOptionsOf(nodes, typeOf(column), identity.options)
    : identity.options;
  if (!generated) return { ...identity, options };
  const isAlways = numberText(generated.arg) === String("a".charCodeAt(0));
  return { ...identity, options, when: isAlways ? "always" : "by default" };
}

function typeOf(column: ColumnRecord): ReturnType<typeof sequenceTypeOf> {
  return sequenceTypeOf(column.type.base.kind === "builtin" ? column.type.base.name : undefined);
}
