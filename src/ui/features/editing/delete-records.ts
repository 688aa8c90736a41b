import type { SchemaRecord } from "../../../core/document/records/index.ts";
import { type App, catalogIn } from "../../../state/app.ts";
import { accepted, send } from "./send.ts";

/**
 * Deletes records of any kinds; tables go together as one step, and so do columns. What is refused is shown as a
 * notice, and the rest stays as it is.
 */
export function deleteRecords(app: App, ids: readonly string[]): void {
  const catalog = catalogIn(app.store.getState());
  const records = ids.flatMap((id) => catalog.record(id) ?? []);
  const idsOf = (kind: SchemaRecord["kind"]) =>
    records.flatMap((record) => (record.kind === kind ? [record.id] : []));
  const tableIds = idsOf("table");
  const columnIds = idsOf("column");
  if (tableIds.length > 0 && !accepted(app, send(app, "remove-tables", { tableIds }))) return;
  if (columnIds.length > 0 && !accepted(app, send(app, "remove-columns", { columnIds }))) return;
  const drawn = [...idsOf("area"), ...idsOf("note")];
  if (drawn.length > 0 && !accepted(app, send(app, "remove-drawn", { ids: drawn }))) return;
  for (const record of records) {
    const goneAlong = catalogIn(app.store.getState()).record(record.id) === undefined;
    if (!goneAlong && !accepted(app, remove(app, record))) return;
  }
}

/** Tables, columns, areas and notes have gone before. */
function remove(app: App, { kind, id }: SchemaRecord): string | undefined {
  switch (kind) {
    case "table":
    case "column":
    case "area":
    case "note":
      return undefined;
    case "saved-view":
      return send(app, "remove-saved-view", { viewId: id });
    case "namespace":
      return send(app, "remove-namespace", { namespaceId: id });
    case "enum":
      return send(app, "remove-enum", { enumId: id });
    case "enum-value":
      return send(app, "remove-enum-value", { valueId: id });
    case "domain":
      return send(app, "remove-domain", { domainId: id });
    case "sequence":
      return send(app, "remove-sequence", { sequenceId: id });
    case "view":
      return send(app, "remove-view", { viewId: id });
    case "function":
      return send(app, "remove-function", { functionId: id });
    case "trigger":
      return send(app, "remove-trigger", { triggerId: id });
    case "index":
      return send(app, "remove-index", { indexId: id });
    case "extension":
      return send(app, "remove-extension", { extensionId: id });
    case "primary-key":
    case "unique":
    case "foreign-key":
    case "check":
    case "exclusion":
      return send(app, "remove-constraint", { constraintId: id });
    case "composite":
      return send(app, "remove-composite", { compositeId: id });
    case "attribute":
      return send(app, "remove-attribute", { attributeId: id });
    case "range":
      return send(app, "remove-range", { rangeId: id });
    case "policy":
      return send(app, "remove-policy", { policyId: id });
    case "rule":
      return send(app, "remove-rule", { ruleId: id });
    case "statistics":
      return send(app, "remove-statistics", { statisticsId: id });
    case "publication":
      return send(app, "remove-publication", { publicationId: id });
    case "grant":
      return send(app, "remove-grant", { grantId: id });
    case "object":
      return send(app, "remove-object", { objectId: id });
    case "dependency":
      return send(app, "remove-dependency", { dependencyId: id });
    default:
      return "This cannot be deleted by itself.";
  }
}
