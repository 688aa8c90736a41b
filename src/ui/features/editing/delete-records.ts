import type { Catalog } from "../../../core/document/catalog.ts";
import type { SchemaRecord } from "../../../core/document/records/index.ts";
import { type App, catalogIn } from "../../../state/app.ts";
import { countOf } from "./count-of.ts";
import { asOneStep, type Steps, stepByStep } from "./one-step.ts";
import { accepted } from "./send.ts";
import { tellWithUndo } from "./tell-with-undo.ts";

/**
 * Deletes records of any kinds as one undoable step. What is refused is shown as a notice, and everything stays as it is;
 * so are foreign keys of other tables that go along.
 */
export function deleteRecords(app: App, ids: readonly string[]): void {
  const catalog = catalogIn(app.store.getState());
  const records = ids.flatMap((id) => catalog.record(id) ?? []);
  const batches = new Set(records.map(({ kind, id }) => (together.has(kind) ? together.get(kind) : id)));
  const tell = (done: boolean): void => {
    if (done) tellGoneAlong(app, catalog, records);
  };
  if (batches.size > 1)
    void asOneStep(app, "Delete what is selected", (steps) => deletion(steps, records)).then(tell);
  else tell(accepted(app, deletion(stepByStep(app), records)));
}

function tellGoneAlong(app: App, before: Catalog, asked: readonly SchemaRecord[]): void {
  const now = catalogIn(app.store.getState());
  const isGone = (id: string | undefined): boolean => id !== undefined && now.record(id) === undefined;
  const along = before
    .all("foreign-key")
    .filter(({ id }) => isGone(id) && !isGone(before.tableOf(id)?.id) && asked.every((one) => one.id !== id));
  if (along.length === 0) return;
  const [first, ...others] = asked;
  const what = first && others.length === 0 && "name" in first ? first.name : countOf(asked.length, "object");
  tellWithUndo(app, `${what} deleted, and ${countOf(along.length, "foreign key")} of other tables with it`);
}

/** Kinds that one command deletes however many there are. */
const together: ReadonlyMap<SchemaRecord["kind"], string> = new Map([
  ["table", "tables"],
  ["column", "columns"],
  ["area", "drawn"],
  ["note", "drawn"],
]);

/** Why they cannot go; nothing when they are gone. */
function deletion(steps: Steps, records: readonly SchemaRecord[]): string | undefined {
  const idsOf = (kind: SchemaRecord["kind"]) =>
    records.flatMap((record) => (record.kind === kind && steps.now().record(record.id) ? [record.id] : []));
  const tableIds = idsOf("table");
  const noTables = tableIds.length > 0 ? steps.send("remove-tables", { tableIds }) : undefined;
  if (noTables !== undefined) return noTables;
  const columnIds = idsOf("column");
  const noColumns = columnIds.length > 0 ? steps.send("remove-columns", { columnIds }) : undefined;
  if (noColumns !== undefined) return noColumns;
  const drawn = [...idsOf("area"), ...idsOf("note")];
  const notDrawn = drawn.length > 0 ? steps.send("remove-drawn", { ids: drawn }) : undefined;
  if (notDrawn !== undefined) return notDrawn;
  for (const record of records) {
    const goneAlong = steps.now().record(record.id) === undefined;
    const reason = goneAlong ? undefined : remove(steps, record);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** Tables, columns, areas and notes have gone before. */
function remove({ send }: Steps, { kind, id }: SchemaRecord): string | undefined {
  switch (kind) {
    case "table":
    case "column":
    case "area":
    case "note":
      return undefined;
    case "saved-view":
      return send("remove-saved-view", { viewId: id });
    case "namespace":
      return send("remove-namespace", { namespaceId: id });
    case "enum":
      return send("remove-enum", { enumId: id });
    case "enum-value":
      return send("remove-enum-value", { valueId: id });
    case "domain":
      return send("remove-domain", { domainId: id });
    case "sequence":
      return send("remove-sequence", { sequenceId: id });
    case "view":
      return send("remove-view", { viewId: id });
    case "function":
      return send("remove-function", { functionId: id });
    case "trigger":
      return send("remove-trigger", { triggerId: id });
    case "index":
      return send("remove-index", { indexId: id });
    case "extension":
      return send("remove-extension", { extensionId: id });
    case "primary-key":
    case "unique":
    case "foreign-key":
    case "check":
    case "exclusion":
      return send("remove-constraint", { constraintId: id });
    case "composite":
      return send("remove-composite", { compositeId: id });
    case "attribute":
      return send("remove-attribute", { attributeId: id });
    case "range":
      return send("remove-range", { rangeId: id });
    case "policy":
      return send("remove-policy", { policyId: id });
    case "rule":
      return send("remove-rule", { ruleId: id });
    case "statistics":
      return send("remove-statistics", { statisticsId: id });
    case "publication":
      return send("remove-publication", { publicationId: id });
    case "grant":
      return send("remove-grant", { grantId: id });
    case "kept":
      return send("remove-kept", { keptId: id });
    case "object":
      return send("remove-object", { objectId: id });
    case "dependency":
      return send("remove-dependency", { dependencyId: id });
    default:
      return "This cannot be deleted by itself.";
  }
}
