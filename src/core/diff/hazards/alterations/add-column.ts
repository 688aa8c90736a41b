import type { ColumnDef, Constraint } from "@pgsql/types";
import { defaultName } from "../../../postgres/default-names.ts";
import { partOf, partsOf } from "../../../sql/import/tree.ts";
import { type Altering, defineAlteration, lockTree } from "../alteration.ts";
import { advise, lock, type Part, recipe, warn } from "../part.ts";
import { descendantsOf } from "../relation-parts.ts";
import { relationAt } from "../scene.ts";
import { hasConstrainedDomain } from "../type-change.ts";
import { volatileCallIn } from "../volatility.ts";
import { type Because, buildUnderLock, plannedRead, rewrite, scanUnderLock } from "../work.ts";
import { type WrittenType, writtenType } from "../written-type.ts";

type Adding = {
  readonly altering: Altering;
  readonly column: ColumnDef;
  readonly constraints: readonly Constraint[];
  readonly written: WrittenType;
};

/** ADD COLUMN: an instant, unless each row needs a value of its own or has to be looked at. */
export const addColumn = defineAlteration({
  types: ["AT_AddColumn"],
  read(command, altering) {
    const column = partOf(command.def, "ColumnDef");
    if (!column) return [];
    const written = writtenType(altering.scene, column.typeName);
    const adding = { altering, column, constraints: partsOf(column.constraints, "Constraint"), written };
    return [
      ...lockTree(altering, "access exclusive"),
      ...rewriting(adding),
      ...requiring(adding),
      ...adding.constraints.flatMap((constraint) => constraining(adding, constraint)),
      ...advising(adding),
    ];
  },
});

function rewriting(adding: Adding): readonly Part[] {
  const because = whyRewritten(adding);
  return because ? rewrite(adding.altering.scene, adding.altering.relation, because) : [];
}

function whyRewritten(adding: Adding): Because | undefined {
  const { altering, written } = adding;
  const { relation, scene } = altering;
  const generated = constraintOf(adding, "CONSTR_GENERATED");
  if (written.serial || constraintOf(adding, "CONSTR_IDENTITY")) {
    return {
      reason: `Each row of ${relation.path} gets a number of its own, so the whole table is written anew.`,
      safer: recipe("add-identity-column"),
    };
  }
  if (generated && generated.generated_kind !== "v") {
    return {
      reason: `A stored generated column is computed for each row of ${relation.path}, so the whole table is written anew.`,
      version: "From PostgreSQL 18 on, a VIRTUAL generated column costs nothing.",
      safer: advise(
        "Add a plain column that a BEFORE INSERT OR UPDATE trigger fills and fill the old rows in batches, or use VIRTUAL on PostgreSQL 18.",
      ),
    };
  }
  if (!generated && hasConstrainedDomain(scene, written.type)) {
    return {
      reason: `The column's domain has a constraint, which PostgreSQL checks by writing all of ${relation.path} anew, with or without a default.`,
      safer: advise("Use the domain's base type and a check on the table."),
    };
  }
  const call = volatileCallIn(scene, constraintOf(adding, "CONSTR_DEFAULT")?.raw_expr);
  if (!call) return undefined;
  return {
    reason: call.known
      ? `${call.name}() gives each row another value, so all of ${relation.path} is written anew.`
      : `${call.name}() is not known here. If it is VOLATILE, all of ${relation.path} is written anew.`,
    version: "A default that is the same for all rows, now() included, costs nothing since PostgreSQL 11.",
    safer: recipe("add-column-volatile-default"),
  };
}

/** NOT NULL without a value for the rows that are there. */
function requiring(adding: Adding): readonly Part[] {
  const { altering, column } = adding;
  const { relation, scene } = altering;
  const required = constraintOf(adding, "CONSTR_NOTNULL") ?? constraintOf(adding, "CONSTR_PRIMARY");
  if (!required || hasValue(adding)) return [];
  const safer = advise(
    "Add the column without NOT NULL, fill it in batches, then set NOT NULL by way of a validated check; or give it a constant default.",
  );
  return [
    ...scanUnderLock(scene, relation, {
      reason: `${relation.path} is read to see whether it has rows.`,
      safer,
    }),
    warn({
      kind: "fails-if-rows-violate",
      on: relation,
      reason: `Fails as soon as ${relation.path} has a row: ${column.colname ?? "the column"} would be null there.`,
      safer,
      sqlstate: "23502",
    }),
    warn({
      kind: "breaks-running-code",
      on: relation,
      reason: `INSERTs of running code that do not name ${column.colname ?? "the column"} fail from now on.`,
      safer,
    }),
  ];
}

/** Whether existing rows get a value that is not null, as far as the statement tells. */
function hasValue(adding: Adding): boolean {
  const { written } = adding;
  const fallback = constraintOf(adding, "CONSTR_DEFAULT")?.raw_expr;
  const nothing = partOf(fallback, "A_Const")?.isnull === true;
  if (fallback && !nothing) return true;
  return (
    written.serial ||
    constraintOf(adding, "CONSTR_IDENTITY") !== undefined ||
    constraintOf(adding, "CONSTR_GENERATED") !== undefined
  );
}

function constraintOf({ constraints }: Adding, type: Constraint["contype"]): Constraint | undefined {
  return constraints.find(({ contype }) => contype === type);
}

function constraining(adding: Adding, constraint: Constraint): readonly Part[] {
  switch (constraint.contype) {
    case "CONSTR_CHECK":
      return checking(adding, constraint);
    case "CONSTR_FOREIGN":
      return referring(adding, constraint);
    case "CONSTR_UNIQUE":
    case "CONSTR_PRIMARY":
      return indexing(adding, constraint);
    default:
      return [];
  }
}

function checking({ altering }: Adding, constraint: Constraint): readonly Part[] {
  const { relation, scene } = altering;
  if (constraint.skip_validation === true || constraint.is_enforced === false) return [];
  return scanUnderLock(scene, relation, {
    reason: `The check is verified for every row of ${relation.path}, even where the new column is null in all of them.`,
    safer: recipe("add-column-with-check"),
  });
}

function referring(adding: Adding, constraint: Constraint): readonly Part[] {
  const { relation, scene } = adding.altering;
  const referenced = relationAt(scene, constraint.pktable);
  const locks = [referenced, ...descendantsOf(scene, referenced)].map((on) =>
    lock(on, "share row exclusive"),
  );
  if (!hasValue(adding) || constraint.is_enforced === false) return locks;
  return [
    ...locks,
    ...plannedRead(scene, relation),
    ...plannedRead(scene, referenced),
    ...scanUnderLock(scene, relation, {
      reason: `The new column has a value in every row of ${relation.path}, and each is looked up in ${referenced.path}.`,
      safer: recipe("add-column-with-foreign-key"),
    }),
  ];
}

function indexing({ altering, column }: Adding, constraint: Constraint): readonly Part[] {
  const { relation } = altering;
  const primary = constraint.contype === "CONSTR_PRIMARY";
  const request = {
    kind: primary ? "primary-key" : "unique",
    table: relation.name,
    columns: [column.colname ?? ""],
  } as const;
  const name = constraint.conname ?? defaultName(request, () => false);
  return buildUnderLock(relation, name, {
    reason: `The index ${name} is built over all of ${relation.path}.`,
    safer: recipe(primary ? "add-primary-key" : "add-unique"),
  });
}

/** json has no equality. */
function advising({ altering, written }: Adding): readonly Part[] {
  const { base } = written.type;
  if (base.kind !== "builtin" || base.name !== "json") return [];
  return [
    warn({
      kind: "breaks-running-code",
      on: altering.relation,
      reason:
        "Queries that compare whole rows (SELECT DISTINCT, UNION, GROUP BY) fail on a json column: it has no equality.",
      safer: advise("Use jsonb."),
    }),
  ];
}
