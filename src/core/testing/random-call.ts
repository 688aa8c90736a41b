// table: for each command, how a random input for it is drawn
import type { Mint } from "../base/mint.ts";
import type { CommandId, InputOf } from "../command/run-command.ts";
import type { Catalog } from "../document/catalog.ts";
import { type Document, emptyDocument } from "../document/document.ts";
import { choicesFrom } from "./choices.ts";
import { type Fortune, fortune } from "./fortune.ts";

/** A command with an input that fits its type, whether or not it makes sense. */
export type RandomCall = { readonly id: CommandId; readonly input: InputOf<CommandId>; readonly mint: Mint };

/** A random call over a document: ids mostly of the right kind, names sometimes taken, SQL sometimes nonsense. */
export function randomCall(
  catalog: Catalog,
  { tape, mint, other }: { readonly tape: readonly number[]; readonly mint: Mint; readonly other: Document },
): RandomCall {
  const choices = choicesFrom(tape);
  const ids = Object.keys(inputs).filter(isCommand);
  const id = choices.among(ids) ?? "rename-design";
  return { id, input: inputs[id](fortune(catalog, choices, other)), mint };
}

function isCommand(id: string): id is CommandId {
  return Object.hasOwn(inputs, id);
}

const rules = ["column-serial", "table-without-primary-key", "no rule"] as const;
const relations = ["table", "view"] as const;
const standings = ["stated", "suggested", "rejected"] as const;
const constraints = ["primary-key", "unique", "foreign-key", "check", "exclusion"] as const;
const actions = ["no action", "restrict", "cascade", "set null", "set default"] as const;
const deferrals = ["immediate", "deferrable", "initially deferred"] as const;

const inputs: { readonly [K in CommandId]: (f: Fortune) => InputOf<K> } = {
  "add-areas": (f) => ({
    areas: f.choices.once(9) ? [] : [{ name: f.name(), width: f.flag() ? Number.NaN : 100.5 }],
    ...(f.flag() ? { places: [{ id: f.id(...relations), x: 1.5, y: Number.NaN }] } : {}),
    ...(f.flag() ? { instead: true } : {}),
  }),
  "add-note": (f) => ({ text: f.name(), ...(f.flag() ? { colour: f.choices.below(8) } : {}) }),
  "add-saved-view": (f) => ({
    name: f.name(),
    hidden: f.ids(...relations),
    part: { x: f.choices.once(5) ? Number.NaN : 0.5, y: 0, width: 10, height: 900 },
  }),
  "change-area": (f) => ({
    areaId: f.id("area"),
    ...(f.flag() ? { name: f.name() } : {}),
    ...(f.flag() ? { colour: f.choices.below(8) } : {}),
    ...(f.flag() ? { height: 7.5 } : {}),
  }),
  "change-note": (f) => ({
    noteId: f.id("note"),
    ...(f.flag() ? { text: f.name() } : {}),
    ...(f.flag() ? { y: f.choices.once(5) ? Number.POSITIVE_INFINITY : -3.5 } : {}),
  }),
  "change-saved-view": (f) => ({
    viewId: f.id("saved-view"),
    ...(f.flag() ? { name: f.name() } : {}),
    ...(f.flag() ? { hidden: f.ids(...relations) } : {}),
  }),
  "remove-drawn": (f) => ({ ids: [f.id("area", "note"), f.id("note")] }),
  "remove-saved-view": (f) => ({ viewId: f.id("saved-view") }),
  "add-attribute": (f) => ({ compositeId: f.id("composite"), name: f.name(), type: f.type() }),
  "add-check": (f) => ({
    tableId: f.id("table"),
    expression: f.expression(),
    ...(f.flag() ? { name: f.name() } : {}),
  }),
  "add-column": (f) => {
    const tableId = f.id("table");
    return {
      tableId,
      ...(f.flag() ? { name: f.name() } : {}),
      ...(f.flag() ? { type: f.type() } : {}),
      ...(f.flag() ? { notNull: f.flag() } : {}),
      ...(f.flag() ? { default: f.expression() } : {}),
      ...(f.choices.once(5) ? { identity: "always" as const } : {}),
      ...(f.choices.once(5) ? { generated: f.expression() } : {}),
      ...(f.flag() ? { after: f.flag() ? null : f.columnOf(tableId) } : {}),
    };
  },
  "add-composite": (f) => ({
    name: f.name(),
    attributes: [
      { name: f.name(), type: f.type() },
      { name: f.name(), type: f.type() },
    ],
    ...(f.flag() ? { namespaceId: f.id("namespace") } : {}),
  }),
  "add-domain": (f) => ({
    name: f.name(),
    type: f.type(),
    ...(f.flag() ? { namespaceId: f.id("namespace") } : {}),
    ...(f.flag() ? { default: f.expression() } : {}),
    ...(f.flag()
      ? { checks: [{ expression: f.expression() }, { expression: f.expression(), name: f.name() }] }
      : {}),
    ...(f.flag() ? { collation: f.name() } : {}),
  }),
  "add-enum": (f) => ({
    name: f.name(),
    values: [f.name(), f.name()],
    ...(f.flag() ? { namespaceId: f.id("namespace") } : {}),
  }),
  "add-enum-value": (f) => ({
    enumId: f.id("enum"),
    name: f.name(),
    ...(f.flag() ? { after: f.id("enum-value") } : {}),
  }),
  "add-exclusion": (f) => {
    const tableId = f.id("table");
    return {
      tableId,
      elements: f.choices.once(9)
        ? []
        : [{ columnId: f.columnOf(tableId), operator: f.choices.pick(["=", "&&", "", "(("]) }],
      ...(f.flag() ? { method: "btree" } : {}),
      ...(f.flag() ? { predicate: f.expression() } : {}),
      ...(f.choices.once(4) ? { name: f.name() } : {}),
    };
  },
  "add-extension": (f) => ({ name: f.name(), ...(f.flag() ? { namespaceId: f.id("namespace") } : {}) }),
  "add-foreign-key": (f) => {
    const tableId = f.id("table");
    const references = f.id("table");
    return {
      tableId,
      references,
      ...(f.flag() ? { pairs: [{ columnId: f.columnOf(tableId), references: f.columnOf(references) }] } : {}),
      ...(f.flag() ? { columnId: f.columnOf(tableId) } : {}),
      ...(f.choices.once(4) ? { name: f.name() } : {}),
      ...(f.flag() ? { index: true } : {}),
      ...(f.flag() ? { notNull: true } : {}),
      ...(f.flag() ? { onDelete: f.choices.pick(actions) } : {}),
    };
  },
  "add-function": (f) => ({
    name: f.name(),
    ...(f.flag() ? { arguments: `a ${f.type()}` } : {}),
    definition: f.flag() ? "RETURNS int LANGUAGE sql AS 'SELECT 1'" : f.expression(),
  }),
  "add-index": (f) => {
    const tableId = f.id(...relations);
    const key = f.choices.pick([
      { columnId: f.columnOf(tableId) },
      { expression: f.expression() },
      { output: f.name() },
    ]);
    return {
      tableId,
      keys: f.choices.once(9) ? [] : [key],
      ...(f.flag() ? { unique: true } : {}),
      ...(f.flag() ? { predicate: f.expression() } : {}),
      ...(f.flag() ? { include: f.columnsOf(tableId) } : {}),
      ...(f.choices.once(4) ? { name: f.name() } : {}),
    };
  },
  "add-junction-table": (f) => ({
    fromTableId: f.id("table"),
    toTableId: f.id("table"),
    ...(f.choices.once(3) ? { name: f.name() } : {}),
  }),
  "add-namespace": (f) => ({ name: f.name() }),
  "add-object": (f) => ({
    type: f.choices.pick(["collation", "server", "cast", "operator", "aggregate", "user mapping"]),
    ...(f.flag() ? { name: f.flag() ? "===" : f.name() } : {}),
    ...(f.flag()
      ? { signature: f.choices.pick(["(integer, integer)", "(text AS integer)", "FOR PUBLIC", "(("]) }
      : {}),
    definition: f.flag() ? "(LOCALE = 'C')" : f.expression(),
  }),
  "add-publication": (f) => {
    const tableId = f.id("table");
    const table = { tableId, columnIds: f.columnsOf(tableId), where: f.flag() ? f.expression() : null };
    return {
      name: f.name(),
      ...(f.choices.once(4) ? { allTables: true } : {}),
      ...(f.flag() ? { tables: [f.flag() ? { tableId } : table] } : {}),
      ...(f.choices.once(4) ? { namespaceIds: f.ids("namespace") } : {}),
    };
  },
  "add-partition": (f) => ({
    tableId: f.id("table"),
    name: f.name(),
    bound: f.choices.pick([
      "DEFAULT",
      "IN (1)",
      "FOR VALUES FROM (1) TO (2)",
      "WITH (MODULUS 2, REMAINDER 0)",
      "((",
      "",
    ]),
  }),
  "add-policy": (f) => ({
    tableId: f.id("table"),
    name: f.name(),
    ...(f.flag() ? { command: f.choices.pick(["select", "insert", "update", "delete"]) } : {}),
    ...(f.flag() ? { using: f.expression() } : {}),
    ...(f.flag() ? { check: f.expression() } : {}),
    ...(f.choices.once(4) ? { roles: ["public"] } : {}),
  }),
  "add-range": (f) => ({
    name: f.name(),
    subtype: f.type(),
    ...(f.choices.once(4) ? { multirange: f.name() } : {}),
    ...(f.choices.once(4) ? { collation: f.name() } : {}),
  }),
  "add-rule": (f) => ({
    tableId: f.id(...relations),
    name: f.name(),
    ...(f.flag() ? { event: f.choices.pick(["insert", "update", "delete"]) } : {}),
    ...(f.flag() ? { actions: f.choices.pick(["NOTHING", "SELECT 1", "", "DROP TABLE x"]) } : {}),
    ...(f.choices.once(4) ? { when: f.expression() } : {}),
  }),
  "add-sequence": (f) => ({ name: f.name(), ...(f.flag() ? { options: { start: f.expression() } } : {}) }),
  "add-statistics": (f) => {
    const tableId = f.id("table");
    return {
      tableId,
      keys: f.flag()
        ? f.columnsOf(tableId).map((columnId) => ({ columnId }))
        : [{ expression: f.expression() }],
      ...(f.flag() ? { measures: ["mcv"] } : {}),
      ...(f.choices.once(4) ? { name: f.name() } : {}),
      ...(f.choices.once(4) ? { target: Number.NaN } : {}),
    };
  },
  "add-table": (f) => ({
    ...(f.flag() ? { namespaceId: f.id("namespace") } : {}),
    ...(f.flag() ? { name: f.name() } : {}),
    columns: [
      { name: f.name(), type: f.type(), primaryKey: f.flag() },
      { name: f.name(), type: f.type(), primaryKey: f.flag() },
    ],
    ...(f.flag() ? { at: { x: f.flag() ? Number.NaN : 3.7, y: 2 } } : {}),
  }),
  "add-trigger": (f) => {
    const tableId = f.id(...relations);
    return {
      tableId,
      name: f.name(),
      timing: f.choices.pick(["before", "after", "instead of"]),
      events: [
        {
          event: f.choices.pick(["insert", "update", "delete", "truncate"]),
          columnIds: f.columnsOf(tableId),
        },
      ],
      function: f.flag() ? { functionId: f.id("function") } : { name: f.name() },
      ...(f.flag() ? { forEach: "statement" as const } : {}),
      ...(f.flag() ? { when: f.expression() } : {}),
    };
  },
  "add-unique": (f) => {
    const tableId = f.id("table");
    return { tableId, columnIds: f.columnsOf(tableId), ...(f.choices.once(4) ? { name: f.name() } : {}) };
  },
  "add-view": (f) => ({
    name: f.name(),
    query: f.query(),
    ...(f.flag() ? { materialized: true } : {}),
    ...(f.flag() ? { at: { x: 1, y: 2 } } : {}),
  }),
  "attach-partition": (f) => ({
    tableId: f.id("table"),
    parentId: f.id("table"),
    bound: f.choices.pick(["DEFAULT", "IN (7)", "FROM (8) TO (9)", "WITH (MODULUS 9, REMAINDER 8)"]),
    ...(f.flag() ? { addMissing: true } : {}),
  }),
  "change-attribute": (f) => ({
    attributeId: f.id("attribute"),
    ...(f.flag() ? { name: f.name() } : {}),
    ...(f.flag() ? { type: f.type() } : {}),
  }),
  "change-check": (f) => ({
    constraintId: f.id("check"),
    ...(f.flag() ? { expression: f.expression() } : {}),
  }),
  "change-column": (f) => ({
    columnId: f.id("column"),
    ...(f.flag() ? { storage: f.choices.pick(["main", "external", null] as const) } : {}),
    ...(f.flag() ? { compression: f.flag() ? "lz4" : null } : {}),
    ...(f.flag() ? { statisticsTarget: f.choices.pick([0, 100, 10_001, null]) } : {}),
    ...(f.flag() ? { parameters: [{ name: f.name(), value: f.expression() }] } : {}),
    ...(f.choices.once(4) ? { redeclared: f.flag() } : {}),
  }),
  "change-column-type": (f) => ({ columnId: f.id("column"), type: f.type() }),
  "change-domain": (f) => ({
    domainId: f.id("domain"),
    ...(f.flag() ? { name: f.name() } : {}),
    ...(f.flag() ? { type: f.type() } : {}),
    ...(f.flag() ? { checks: [] } : {}),
  }),
  "change-exclusion": (f) => ({
    constraintId: f.id("exclusion"),
    ...(f.flag() ? { elements: [{ columnId: f.id("column"), operator: "=" }] } : {}),
    ...(f.flag() ? { deferral: f.choices.pick(deferrals) } : {}),
  }),
  "change-foreign-key": (f) => ({
    constraintId: f.id("foreign-key"),
    ...(f.flag() ? { onDelete: f.choices.pick(actions) } : {}),
    ...(f.flag() ? { deferral: f.choices.pick(deferrals) } : {}),
    ...(f.flag() ? { onDeleteColumnIds: f.ids("column") } : {}),
    ...(f.flag() ? { pairs: [{ columnId: f.id("column"), references: f.id("column") }] } : {}),
    ...(f.choices.once(4) ? { referencesId: f.id("table") } : {}),
  }),
  "change-function": (f) => ({
    functionId: f.id("function"),
    ...(f.flag() ? { name: f.name() } : {}),
    ...(f.flag() ? { arguments: f.type() } : {}),
    ...(f.flag() ? { definition: f.expression() } : {}),
  }),
  "change-index": (f) => ({
    indexId: f.id("index"),
    ...(f.flag() ? { keys: [{ columnId: f.id("column") }] } : {}),
    ...(f.flag() ? { unique: f.flag() } : {}),
    ...(f.flag() ? { predicate: f.expression() } : {}),
    ...(f.choices.once(4) ? { only: f.flag() } : {}),
    ...(f.choices.once(4) ? { partOf: f.flag() ? null : f.id("index") } : {}),
  }),
  "change-extension": (f) => ({
    extensionId: f.id("extension"),
    ...(f.flag() ? { namespaceId: f.flag() ? null : f.id("namespace") } : {}),
    ...(f.flag() ? { version: f.name() } : {}),
  }),
  "change-object": (f) => ({
    objectId: f.id("object"),
    ...(f.flag() ? { name: f.name() } : {}),
    ...(f.flag() ? { definition: f.expression() } : {}),
    ...(f.choices.once(5) ? { additions: [f.expression()] } : {}),
    ...(f.choices.once(4) ? { namespaceId: f.id("namespace") } : {}),
    ...(f.choices.once(4) ? { signature: f.choices.pick(["(integer)", "FOR PUBLIC", "((", ""]) } : {}),
  }),
  "change-publication": (f) => ({
    publicationId: f.id("publication"),
    ...(f.flag() ? { name: f.name() } : {}),
    ...(f.flag() ? { tables: f.ids("table").map((tableId) => ({ tableId })) } : {}),
    ...(f.choices.once(5) ? { allTables: f.flag() } : {}),
  }),
  "change-not-null": (f) => ({
    columnId: f.id("column"),
    ...(f.flag() ? { name: f.flag() ? null : f.name() } : {}),
    ...(f.flag() ? { noInherit: f.flag() } : {}),
    ...(f.flag() ? { notValid: f.flag() } : {}),
  }),
  "change-partition": (f) => ({
    tableId: f.id("table"),
    bound: f.choices.pick(["DEFAULT", "IN (1, 2)", "FROM (1) TO (3)", "nonsense"]),
  }),
  "change-policy": (f) => ({
    policyId: f.id("policy"),
    ...(f.flag() ? { name: f.name() } : {}),
    ...(f.flag() ? { command: f.choices.pick(["all", "select", "insert"]) } : {}),
    ...(f.flag() ? { using: f.expression() } : {}),
  }),
  "change-primary-key": (f) => ({
    constraintId: f.id("primary-key"),
    ...(f.flag() ? { columnIds: f.ids("column") } : {}),
    ...(f.flag() ? { deferral: f.choices.pick(deferrals) } : {}),
  }),
  "change-range": (f) => ({
    rangeId: f.id("range"),
    ...(f.flag() ? { name: f.name() } : {}),
    ...(f.flag() ? { multirange: f.name() } : {}),
    ...(f.choices.once(4) ? { canonical: f.flag() ? null : f.name() } : {}),
  }),
  "change-rule": (f) => ({
    ruleId: f.id("rule"),
    ...(f.flag() ? { name: f.name() } : {}),
    ...(f.flag() ? { enabled: "disabled" as const } : {}),
    ...(f.flag() ? { actions: f.query() } : {}),
  }),
  "change-sequence": (f) => ({
    sequenceId: f.id("sequence"),
    ...(f.flag() ? { name: f.name() } : {}),
    ...(f.flag() ? { ownedBy: f.flag() ? null : f.id("column") } : {}),
  }),
  "change-dependency": (f) => ({
    dependencyId: f.id("dependency"),
    ...(f.flag() ? { standing: f.choices.pick(standings) } : {}),
    ...(f.flag() ? { reason: f.flag() ? f.name() : null } : {}),
    ...(f.flag() ? { determinant: f.ids("column"), dependent: f.ids("column") } : {}),
  }),
  "change-statistics": (f) => ({
    statisticsId: f.id("statistics"),
    ...(f.flag() ? { name: f.name() } : {}),
    ...(f.flag() ? { namespaceId: f.id("namespace") } : {}),
    ...(f.flag() ? { keys: [{ columnId: f.id("column") }, { expression: f.expression() }] } : {}),
    ...(f.flag() ? { target: 100 } : {}),
  }),
  "change-table": (f) => ({
    tableId: f.id("table"),
    ...(f.flag() ? { unlogged: f.flag() } : {}),
    ...(f.flag() ? { parameters: [{ name: f.name(), value: f.expression() }] } : {}),
    ...(f.flag() ? { tablespace: f.name() } : {}),
    ...(f.flag() ? { expectedRows: f.choices.pick([0, 1000, -1, 0.5, null]) } : {}),
  }),
  "change-trigger": (f) => ({
    triggerId: f.id("trigger"),
    ...(f.flag() ? { name: f.name() } : {}),
    ...(f.flag() ? { timing: "after" as const } : {}),
    ...(f.flag() ? { when: f.expression() } : {}),
    ...(f.flag() ? { constraint: true, from: f.id("table") } : {}),
  }),
  "change-unique": (f) => ({
    constraintId: f.id("unique"),
    ...(f.flag() ? { columnIds: f.ids("column") } : {}),
    ...(f.flag() ? { nullsNotDistinct: f.flag() } : {}),
  }),
  "change-view": (f) => ({
    viewId: f.id("view"),
    ...(f.flag() ? { name: f.name() } : {}),
    ...(f.flag() ? { query: f.query() } : {}),
    ...(f.flag() ? { materialized: f.flag() } : {}),
    ...(f.flag() ? { recursive: f.flag() } : {}),
    ...(f.flag() ? { checkOption: f.choices.pick(["none", "local", "cascaded"]) } : {}),
    ...(f.flag() ? { allowStale: true } : {}),
  }),
  "comment-on": (f) => ({
    id: f.id("table", "column", "view", "enum", "design"),
    comment: f.flag() ? f.name() : null,
  }),
  "decompose-table": (f) => ({
    tableId: f.id("table"),
    form: f.choices.pick(["3NF", "BCNF", "4NF"]),
    ...(f.flag() ? { names: { 0: f.name(), 1: f.name() } } : {}),
  }),
  "detach-partition": (f) => ({
    tableId: f.id("table"),
    ...(f.flag() ? { at: { x: f.flag() ? Number.NaN : 1.5, y: 2 } } : {}),
  }),
  "duplicate-columns": (f) => ({ columnIds: [f.id("column"), ...f.ids("column")] }),
  "duplicate-tables": (f) => ({ tableIds: [f.id("table"), ...f.ids("table")] }),
  "ignore-finding": (f) => ({
    rule: f.choices.pick(rules),
    objectId: f.id("table", "column", "index", "foreign-key", "design", "enum", "kept"),
    reason: f.flag() ? f.name() : "It is meant so",
  }),
  "mark-external": (f) => ({ id: f.id("table", "namespace"), external: f.flag() }),
  "merge-document": (f) => ({ document: f.flag() ? f.other : emptyDocument() }),
  "move-attribute": (f) => ({ attributeId: f.id("attribute"), after: f.flag() ? null : f.id("attribute") }),
  "move-column": (f) => ({ columnId: f.id("column"), after: f.flag() ? null : f.id("column") }),
  "move-enum-value": (f) => ({ valueId: f.id("enum-value"), after: f.flag() ? null : f.id("enum-value") }),
  "move-to-namespace": (f) => ({
    id: f.id("table", "view", "enum", "domain", "composite", "range", "sequence", "function"),
    namespaceId: f.id("namespace"),
    ...(f.flag() ? { allowStale: true } : {}),
  }),
  "place-tables": (f) => ({
    places: [
      { id: f.id(...relations), x: Number.POSITIVE_INFINITY, y: 1 },
      { id: f.id(...relations), x: 1.5, y: 1 },
      { id: f.id("area", "note"), x: -2.5, y: 7 },
    ],
  }),
  "remove-attribute": (f) => ({
    attributeId: f.id("attribute"),
    ...(f.flag() ? { withDependents: true } : {}),
  }),
  "remove-columns": (f) => ({
    columnIds: [f.id("column"), ...f.ids("column")],
    ...(f.flag() ? { withDependents: true } : {}),
  }),
  "remove-composite": (f) => ({
    compositeId: f.id("composite"),
    ...(f.flag() ? { withDependents: true } : {}),
  }),
  "remove-constraint": (f) => ({
    constraintId: f.id(...constraints),
    ...(f.flag() ? { withDependents: true } : {}),
  }),
  "remove-domain": (f) => ({ domainId: f.id("domain"), ...(f.flag() ? { withDependents: true } : {}) }),
  "remove-enum": (f) => ({ enumId: f.id("enum"), ...(f.flag() ? { withDependents: true } : {}) }),
  "remove-enum-value": (f) => ({ valueId: f.id("enum-value") }),
  "remove-extension": (f) => ({
    extensionId: f.id("extension"),
    ...(f.flag() ? { withDependents: true } : {}),
  }),
  "remove-function": (f) => ({ functionId: f.id("function"), ...(f.flag() ? { withDependents: true } : {}) }),
  "remove-index": (f) => ({ indexId: f.id("index"), ...(f.flag() ? { withDependents: true } : {}) }),
  "remove-kept": (f) => ({ keptId: f.id("kept"), withDependents: f.flag() }),
  "remove-namespace": (f) => ({
    namespaceId: f.id("namespace"),
    ...(f.flag() ? { withDependents: true } : {}),
  }),
  "remove-grant": (f) => ({ grantId: f.id("grant") }),
  "remove-object": (f) => ({ objectId: f.id("object"), withDependents: f.flag() }),
  "remove-publication": (f) => ({ publicationId: f.id("publication") }),
  "remove-policy": (f) => ({ policyId: f.id("policy") }),
  "remove-range": (f) => ({ rangeId: f.id("range"), ...(f.flag() ? { withDependents: true } : {}) }),
  "remove-rule": (f) => ({ ruleId: f.id("rule") }),
  "remove-sequence": (f) => ({ sequenceId: f.id("sequence"), ...(f.flag() ? { withDependents: true } : {}) }),
  "remove-dependency": (f) => ({ dependencyId: f.id("dependency") }),
  "remove-statistics": (f) => ({ statisticsId: f.id("statistics") }),
  "remove-tables": (f) => ({
    tableIds: [f.id("table"), ...f.ids("table")],
    ...(f.flag() ? { withDependents: true } : {}),
  }),
  "remove-trigger": (f) => ({ triggerId: f.id("trigger") }),
  "remove-view": (f) => ({ viewId: f.id("view"), ...(f.flag() ? { withDependents: true } : {}) }),
  "rename-column": (f) => ({
    columnId: f.id("column"),
    name: f.name(),
    ...(f.flag() ? { allowStale: true } : {}),
  }),
  "rename-composite": (f) => ({ compositeId: f.id("composite"), name: f.name() }),
  "rename-constraint": (f) => ({ constraintId: f.id(...constraints), name: f.name() }),
  "rename-design": (f) => ({ name: f.name() }),
  "rename-enum": (f) => ({ enumId: f.id("enum"), name: f.name(), ...(f.flag() ? { allowStale: true } : {}) }),
  "rename-enum-value": (f) => ({ valueId: f.id("enum-value"), name: f.name() }),
  "rename-index": (f) => ({ indexId: f.id("index"), name: f.name() }),
  "rename-namespace": (f) => ({ namespaceId: f.id("namespace"), name: f.name() }),
  "rename-table": (f) => ({
    tableId: f.id("table"),
    name: f.name(),
    ...(f.flag() ? { allowStale: true } : {}),
  }),
  "replace-document": (f) => ({ document: f.flag() ? f.other : { schema: new Map(), diagram: new Map() } }),
  "restore-finding": (f) => ({
    rule: f.choices.pick(rules),
    objectId: f.choices.among(f.choices.once(2) ? f.excepted : [])?.object ?? f.id("table", "column"),
  }),
  "set-lint-profile": (f) => ({ profile: f.choices.pick(["recommended", "strict", "naming-only"]) }),
  "set-rule-severity": (f) => ({
    rule: f.choices.pick(rules),
    severity: f.choices.pick(["error", "off", null]),
  }),
  "set-foreign-options": (f) => ({
    id: f.id("table", "column"),
    options: f.flag() ? [{ name: f.name(), value: f.expression() }] : [],
    ...(f.choices.once(4) ? { serverId: f.id("object") } : {}),
  }),
  "set-grant": (f) => {
    const on = f.id("table", "view", "function", "namespace", "enum", "object");
    return {
      on,
      grantee: f.flag() ? "pg_monitor" : f.name(),
      ...(f.choices.once(6) ? { revoked: true } : {}),
      privileges: f.choices.once(5)
        ? []
        : [
            {
              privilege: f.choices.pick(["ALL", "select", "UPDATE", "USAGE", "EXECUTE", "nonsense"]),
              ...(f.flag() ? { grantable: true } : {}),
              ...(f.flag() ? { columnIds: f.columnsOf(on) } : {}),
            },
          ],
    };
  },
  "set-column-collation": (f) => ({ columnId: f.id("column"), collation: f.flag() ? f.name() : null }),
  "set-column-default": (f) => ({ columnId: f.id("column"), default: f.flag() ? f.expression() : null }),
  "set-column-generated": (f) => ({
    columnId: f.id("column"),
    generated: f.flag() ? { expression: f.expression() } : null,
  }),
  "set-column-identity": (f) => ({
    columnId: f.id("column"),
    identity: f.flag() ? { when: "always" } : null,
  }),
  "set-column-nullability": (f) => ({ columnId: f.id("column"), notNull: f.flag() }),
  "set-parents": (f) => ({
    tableId: f.id("table"),
    parentIds: f.choices.once(3) ? [] : [f.id("table"), ...f.ids("table")].slice(0, 2),
    ...(f.flag() ? { addMissing: true } : {}),
  }),
  "set-table-type": (f) => ({
    tableId: f.id("table"),
    typeId: f.flag() ? null : f.id("composite"),
    ...(f.flag() ? { addMissing: true } : {}),
  }),
  "set-partitioning": (f) => {
    const tableId = f.id("table");
    const strategy = f.choices.pick(["range", "list", "hash"] as const);
    const key = f.flag() ? { columnId: f.columnOf(tableId) } : { expression: f.expression() };
    return { tableId, partitionBy: f.choices.once(4) ? null : { strategy, keys: [key] } };
  },
  "set-primary-key": (f) => {
    const tableId = f.id("table");
    return { tableId, columnIds: f.columnsOf(tableId) };
  },
  "set-replica-identity": (f) => ({
    tableId: f.id("table"),
    identity: f.choices.pick(["full", "nothing", null, { indexId: f.id("index", "unique", "primary-key") }]),
  }),
  "set-row-security": (f) => ({ tableId: f.id("table"), enabled: f.flag(), forced: f.flag() }),
  "set-table-colour": (f) => ({ ids: f.ids(...relations), colour: f.choices.below(8) }),
  "set-table-density": (f) => ({ ids: f.ids(...relations), density: "keys" }),
  "state-dependencies": (f) => {
    const tableId = f.id("table");
    const dependency = () => ({
      multivalued: f.choices.once(5),
      determinant: f.columnsOf(tableId),
      dependent: f.columnsOf(tableId),
      ...(f.flag() ? { standing: f.choices.pick(standings) } : {}),
      ...(f.flag() ? { origin: "data" as const } : {}),
      ...(f.flag() ? { reason: f.name() } : {}),
    });
    return { tableId, dependencies: f.flag() ? [dependency()] : [dependency(), dependency()] };
  },
};
