import type { SchemaRecord } from "../../../document/records/index.ts";
import { type Altering, defineAlteration, lockTree } from "../alteration.ts";
import { dropOf } from "../dropping.ts";
import type { Safer } from "../effect.ts";
import { type Part, recipe, warn } from "../part.ts";

/** DROP CONSTRAINT: an instant; of a foreign key it locks both tables. */
export const dropConstraint = defineAlteration({
  types: ["AT_DropConstraint"],
  read(command, altering) {
    const { relation, scene } = altering;
    const record = constraintNamed(altering, command.name);
    const locks = lockTree(altering, "access exclusive");
    if (!record) return command.missing_ok === true ? locks : [...locks, ...unknown(altering, command.name)];
    return [
      ...locks,
      ...dropOf(scene, [record], {
        cascade: command.behavior === "DROP_CASCADE",
        what: `${relation.path}.${command.name ?? ""}`,
      }),
      warn({
        kind: "loosens-integrity",
        on: relation,
        reason: `${command.name ?? ""} no longer guards ${relation.path}: rows that violate it may come in, and keep it from being added again.`,
        ...saferThan(record),
      }),
    ];
  },
});

/** What to do when it is dropped in order to be replaced. */
function saferThan(record: SchemaRecord): { readonly safer?: Safer } {
  switch (record.kind) {
    case "check":
      return { safer: recipe("replace-check") };
    case "foreign-key":
      return { safer: recipe("alter-foreign-key-action") };
    case "unique":
    case "primary-key":
      return { safer: recipe("replace-unique-constraint") };
    default:
      return {};
  }
}

function constraintNamed({ relation, scene }: Altering, name: string | undefined): SchemaRecord | undefined {
  if (relation.record?.kind !== "table") return undefined;
  return relation.record.constraints
    .map((id): SchemaRecord | undefined => scene.catalog.record(id))
    .find((record) => record !== undefined && "name" in record && record.name === name);
}

function unknown({ relation }: Altering, name: string | undefined): readonly Part[] {
  if (relation.record?.kind !== "table") return [];
  return [
    warn({
      kind: "not-analysed",
      on: relation,
      reason: `${relation.path} has no constraint ${name ?? ""} that the schema knows, so what else is locked is not known.`,
    }),
  ];
}
