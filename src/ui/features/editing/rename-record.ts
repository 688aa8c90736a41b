import { type App, catalogIn } from "../../../state/app.ts";
import { send } from "./send.ts";

/** Gives any named record another name; answers why it is refused. */
export function renameRecord(app: App, id: string, name: string): string | undefined {
  const record = catalogIn(app.store.getState()).record(id);
  switch (record?.kind) {
    case undefined:
      return "This is no longer in the design.";
    case "design":
      return send(app, "rename-design", { name });
    case "namespace":
      return send(app, "rename-namespace", { namespaceId: id, name });
    case "table":
      return send(app, "rename-table", { tableId: id, name });
    case "column":
      return send(app, "rename-column", { columnId: id, name });
    case "enum":
      return send(app, "rename-enum", { enumId: id, name });
    case "enum-value":
      return send(app, "rename-enum-value", { valueId: id, name });
    case "domain":
      return send(app, "change-domain", { domainId: id, name });
    case "sequence":
      return send(app, "change-sequence", { sequenceId: id, name });
    case "view":
      return send(app, "change-view", { viewId: id, name });
    case "function":
      return send(app, "change-function", { functionId: id, name });
    case "primary-key":
    case "unique":
    case "foreign-key":
    case "check":
    case "exclusion":
      return send(app, "rename-constraint", { constraintId: id, name });
    case "index":
      return send(app, "rename-index", { indexId: id, name });
    case "trigger":
      return send(app, "change-trigger", { triggerId: id, name });
    case "composite":
      return send(app, "rename-composite", { compositeId: id, name });
    case "attribute":
      return send(app, "change-attribute", { attributeId: id, name });
    case "range":
      return send(app, "change-range", { rangeId: id, name });
    case "policy":
      return send(app, "change-policy", { policyId: id, name });
    case "rule":
      return send(app, "change-rule", { ruleId: id, name });
    case "statistics":
      return send(app, "change-statistics", { statisticsId: id, name });
    case "publication":
      return send(app, "change-publication", { publicationId: id, name });
    case "object":
      return send(app, "change-object", { objectId: id, name });
    default:
      return "The name is part of the statement.";
  }
}
