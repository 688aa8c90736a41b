import { blank } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import { idOf } from "../../document/id.ts";
import type { TableRecord } from "../../document/records/index.ts";
import { nameOf } from "../../sql/print/name-of.ts";
import type { Comparison } from "../comparison.ts";
import { placeKey } from "../name-steps.ts";
import { adopt } from "./document-edits.ts";

/** The id of the view that stands where a renamed table stood. */
export function viewIdOf(tableId: string): string {
  return `view ${tableId}`;
}

/** The design with a view under the old name of each table that gets another, where that name is free. */
export function viaViews(
  { after, before, nameSteps }: Comparison,
  isCareful: (id: string) => boolean,
  document: Document,
): Document {
  const [old, goal] = [catalogOf(before), catalogOf(after)];
  let made = document;
  for (const id of new Set(nameSteps.map((step) => step.id))) {
    const [was, now] = [old.find("table", id), goal.find("table", id)];
    const space = old.namespaceOf(id)?.id ?? "";
    if (!was || !now || isUnviewable(now) || !isCareful(id)) continue;
    const catalog = catalogOf(made);
    if (!catalog.find("namespace", space) || placeKey(old, was) === placeKey(catalog, now)) continue;
    const isTaken = catalog
      .walk()
      .some((record) => "name" in record && placeKey(catalog, record) === placeKey(old, was));
    if (isTaken) continue;
    const view = blank("view", idOf("view", viewIdOf(id)), {
      name: was.name,
      query: `SELECT * FROM ${nameOf(catalog, catalog.get("table", id))}`,
      options: [{ name: "security_invoker", value: "true" }],
      uses: [now.id],
    });
    made = adopt(made, space, view);
  }
  return made;
}

function isUnviewable({ external, partitionOf }: TableRecord): boolean {
  return external || partitionOf !== null;
}
