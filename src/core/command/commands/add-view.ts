import { isRefusal } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import type { ViewRecord } from "../../document/records/index.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { relationNameRefusal } from "../names.ts";
import { queryOf } from "../new-view.ts";
import { namespaceFor } from "../place.ts";
import { placeNew } from "../place-new.ts";
import { usesOfQuery } from "../uses.ts";

/** Adds a view or materialized view over a query. */
export const addView = defineCommand<
  {
    readonly namespaceId?: string;
    readonly name: string;
    readonly query: string;
    readonly at?: { readonly x: number; readonly y: number };
  } & Partial<Pick<ViewRecord, "materialized" | "columnNames" | "checkOption" | "withoutRows">>
>()({
  id: "add-view",
  title: "Add view",
  run(catalog, { namespaceId, name: wanted, query: written, at, ...more }, mint) {
    const namespace = namespaceFor(catalog, namespaceId);
    if (isRefusal(namespace)) return namespace;
    const name = wanted.trim();
    const refused = relationNameRefusal(catalog, { what: "A view", namespaceId: namespace.id, name });
    if (refused) return refused;
    const query = queryOf(written);
    if (typeof query !== "string") return query;
    const edit = editOf(catalog.document);
    const view = blank("view", idOf("view", mint()), {
      ...more,
      name,
      query,
      uses: usesOfQuery(catalog, query),
    });
    edit.put(view);
    edit.put({ ...namespace, views: [...namespace.views, view.id] });
    placeNew(edit, view.id, at);
    return { patch: edit.patch() };
  },
});
