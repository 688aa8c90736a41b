import { isNodeFields, lastName, type NodeFields } from "./node-fields.ts";

/** Something that a statement may say since a major version of PostgreSQL. Source: the release notes. */
interface LaterSyntax {
  readonly since: number;
  /** As it stands in a sentence: "NULLS NOT DISTINCT needs PostgreSQL 15". */
  readonly called: string;
  readonly tag: string;
  readonly holds: (fields: NodeFields) => boolean;
}

const has =
  (...keys: readonly string[]) =>
  (fields: NodeFields): boolean =>
    keys.some((key) => fields[key] !== undefined && fields[key] !== false);

const is =
  (key: string, ...values: readonly unknown[]) =>
  (fields: NodeFields): boolean =>
    values.includes(fields[key]);

const always = (): boolean => true;

/** Whether a list of nodes has one with this tag (or any), of which `holds` is true. */
function some(value: unknown, tag: string, holds: (fields: NodeFields) => boolean): boolean {
  return Array.isArray(value) && value.some((node) => isNodeFields(node) && anyHolds(node[tag], holds));
}

function anyHolds(fields: unknown, holds: (fields: NodeFields) => boolean): boolean {
  return isNodeFields(fields) && holds(fields);
}

const unenforced = (fields: NodeFields): boolean =>
  is("contype", "CONSTR_ATTR_NOT_ENFORCED", "CONSTR_ATTR_ENFORCED")(fields) ||
  (is("contype", "CONSTR_FOREIGN", "CONSTR_CHECK")(fields) && fields.is_enforced === undefined);

/** NOT NULL is a constraint with properties only since then: written beside the columns, unchecked, or for one table. */
const fullNotNull = (fields: NodeFields): boolean =>
  fields.contype === "CONSTR_NOTNULL" && has("keys", "skip_validation", "is_no_inherit")(fields);

const isNegative = (node: unknown): boolean =>
  isNodeFields(node) &&
  anyHolds(node.A_Const, ({ ival }) => isNodeFields(ival) && typeof ival.ival === "number" && ival.ival < 0);

const negativeScale = ({ names, typmods }: NodeFields): boolean =>
  lastName(names) === "numeric" && Array.isArray(typmods) && isNegative(typmods[1]);

const unloggedSequence = ({ sequence }: NodeFields): boolean => anyHolds(sequence, is("relpersistence", "u"));

const chosenRows = ({ pubtable }: NodeFields): boolean => anyHolds(pubtable, has("columns", "whereClause"));

function option(since: number, name: string, tag: string): LaterSyntax {
  const holds = (fields: NodeFields): boolean => some(fields.options, "DefElem", is("defname", name));
  return { since, called: name, tag, holds };
}

function command(since: number, called: string, subtype: string): LaterSyntax {
  return { since, called, tag: "AlterTableCmd", holds: is("subtype", subtype) };
}

/** Syntax that not all supported versions know. */
export const laterSyntax: readonly LaterSyntax[] = [
  { since: 18, called: "NOT ENFORCED", tag: "Constraint", holds: unenforced },
  {
    since: 18,
    called: "ALTER CONSTRAINT … ENFORCED",
    tag: "ATAlterConstraint",
    holds: has("alterEnforceability"),
  },
  {
    since: 18,
    called: "ALTER CONSTRAINT … INHERIT",
    tag: "ATAlterConstraint",
    holds: has("alterInheritability"),
  },
  { since: 18, called: "a virtual generated column", tag: "Constraint", holds: is("generated_kind", "v") },
  { since: 18, called: "WITHOUT OVERLAPS", tag: "Constraint", holds: has("without_overlaps") },
  { since: 18, called: "a foreign key with PERIOD", tag: "Constraint", holds: has("fk_with_period") },
  { since: 18, called: "NOT NULL as a constraint of its own", tag: "Constraint", holds: fullNotNull },
  option(18, "publish_generated_columns", "CreatePublicationStmt"),
  command(17, "SET EXPRESSION", "AT_SetExpression"),
  { since: 17, called: "the privilege MAINTAIN", tag: "AccessPriv", holds: is("priv_name", "maintain") },
  { since: 17, called: "JSON_TABLE", tag: "JsonTable", holds: always },
  { since: 17, called: "JSON_QUERY, JSON_VALUE or JSON_EXISTS", tag: "JsonFuncExpr", holds: always },
  {
    since: 17,
    called: "MERGE … RETURNING",
    tag: "MergeStmt",
    holds: has("returningClause", "returningList"),
  },
  {
    since: 17,
    called: "an event trigger on login",
    tag: "CreateEventTrigStmt",
    holds: is("eventname", "login"),
  },
  {
    since: 16,
    called: "STORAGE in the definition of a column",
    tag: "ColumnDef",
    holds: has("storage_name"),
  },
  { since: 16, called: "IS JSON", tag: "JsonIsPredicate", holds: always },
  { since: 16, called: "JSON_OBJECT", tag: "JsonObjectConstructor", holds: always },
  { since: 16, called: "JSON_ARRAY", tag: "JsonArrayConstructor", holds: always },
  {
    since: 16,
    called: "statistics without a name",
    tag: "CreateStatsStmt",
    holds: (fields) => !has("defnames")(fields),
  },
  { since: 15, called: "NULLS NOT DISTINCT", tag: "Constraint", holds: has("nulls_not_distinct") },
  { since: 15, called: "NULLS NOT DISTINCT", tag: "IndexStmt", holds: has("nulls_not_distinct") },
  { since: 15, called: "ON DELETE SET … (columns)", tag: "Constraint", holds: has("fk_del_set_cols") },
  { since: 15, called: "an unlogged sequence", tag: "CreateSeqStmt", holds: unloggedSequence },
  { since: 15, called: "a negative scale of numeric", tag: "TypeName", holds: negativeScale },
  { since: 15, called: "MERGE", tag: "MergeStmt", holds: always },
  {
    since: 15,
    called: "a publication of chosen columns or rows",
    tag: "PublicationObjSpec",
    holds: chosenRows,
  },
  {
    since: 15,
    called: "a publication of whole namespaces",
    tag: "PublicationObjSpec",
    holds: is("pubobjtype", "PUBLICATIONOBJ_TABLES_IN_SCHEMA", "PUBLICATIONOBJ_TABLES_IN_CUR_SCHEMA"),
  },
  { since: 15, called: "GRANT ON PARAMETER", tag: "GrantStmt", holds: is("objtype", "OBJECT_PARAMETER_ACL") },
  command(15, "SET ACCESS METHOD", "AT_SetAccessMethod"),
  option(15, "security_invoker", "ViewStmt"),
  { since: 14, called: "COMPRESSION", tag: "ColumnDef", holds: has("compression") },
  command(14, "SET COMPRESSION", "AT_SetCompression"),
  { since: 14, called: "DETACH PARTITION … CONCURRENTLY", tag: "PartitionCmd", holds: has("concurrent") },
  {
    since: 14,
    called: "a function's body without quotes",
    tag: "CreateFunctionStmt",
    holds: has("sql_body"),
  },
  { since: 14, called: "CREATE OR REPLACE TRIGGER", tag: "CreateTrigStmt", holds: has("replace") },
  {
    since: 14,
    called: "a named multirange type",
    tag: "CreateRangeStmt",
    holds: ({ params }) => some(params, "DefElem", is("defname", "multirange_type_name")),
  },
  { since: 14, called: "statistics of an expression", tag: "StatsElem", holds: has("expr") },
  { since: 13, called: "ALTER STATISTICS … SET STATISTICS", tag: "AlterStatsStmt", holds: always },
  command(13, "DROP EXPRESSION", "AT_DropExpression"),
  { since: 13, called: "an operator class with parameters", tag: "IndexElem", holds: has("opclassopts") },
  { since: 13, called: "ALTER TYPE … SET", tag: "AlterTypeStmt", holds: always },
  option(13, "publish_via_partition_root", "CreatePublicationStmt"),
];
