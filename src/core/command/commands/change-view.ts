import { isRefusal, type Refusal, refuse } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { ViewRecord } from "../../document/records/index.ts";
import { followName } from "../../expression/follow-name.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { relationNameRefusal } from "../names.ts";
import { queryOf } from "../new-view.ts";
import { parametersOf } from "../parameters.ts";
import { missing } from "../place.ts";
import { usesOfQuery } from "../uses.ts";
import { ofItsKind, viewKindRefusal } from "../view-kind.ts";

/** Changes a view, its name included; what is not said stays. */
export const changeView = defineCommand<
  { readonly viewId: string; readonly allowStale?: boolean } & Partial<
    Pick<
      ViewRecord,
      | "name"
      | "query"
      | "materialized"
      | "recursive"
      | "columnNames"
      | "checkOption"
      | "withoutRows"
      | "options"
      | "tablespace"
    >
  >
>()({
  id: "change-view",
  title: "Change view",
  run(catalog, { viewId, allowStale, ...changes }) {
    const view = catalog.find("view", viewId);
    const namespace = catalog.namespaceOf(viewId);
    if (!view || !namespace) return missing("view");
    const name = changes.name?.trim() ?? view.name;
    const refused = relationNameRefusal(catalog, {
      what: "A view",
      namespaceId: namespace.id,
      name,
      except: viewId,
    });
    if (refused) return refused;
    const query = changes.query === undefined ? view.query : queryOf(changes.query);
    if (typeof query !== "string") return query;
    const options = parametersOf(changes.options ?? view.options);
    if (isRefusal(options)) return options;
    const wanted = { ...view, ...changes, options, name, query };
    const reads = usesAfter(catalog, view, wanted);
    const impossible = circleRefusal(catalog, view, reads) ?? viewKindRefusal(view, wanted);
    if (impossible) return impossible;
    const edit = editOf(catalog.document);
    edit.put({ ...ofItsKind(wanted), uses: reads });
    if (name === view.name) return { patch: edit.patch() };
    const to = { namespace: namespace.name, name };
    return followName(edit, catalog, { record: view, to, allowStale }) ?? { patch: edit.patch() };
  },
});

/** What a view reads: to a recursive one its own name is itself, no view beneath. */
function usesAfter(catalog: Catalog, before: ViewRecord, after: ViewRecord): ViewRecord["uses"] {
  if (after.query === before.query && after.recursive === before.recursive) return before.uses;
  const uses = usesOfQuery(catalog, after.query);
  return after.recursive ? uses.filter((id) => id !== before.id) : uses;
}

/** Why a view cannot read these: it is among them, or one of them reads it, however many views lie between. */
function circleRefusal(catalog: Catalog, view: ViewRecord, uses: readonly string[]): Refusal | undefined {
  if (uses.some((id) => id === view.id)) return refuse(`${view.name} cannot read itself.`);
  const met = new Set<string>();
  const pending = uses.map((id) => ({ id, way: [view.name] }));
  for (let next = pending.shift(); next; next = pending.shift()) {
    const read = catalog.find("view", next.id);
    if (!read || met.has(read.id)) continue;
    met.add(read.id);
    const way = [...next.way, read.name];
    if (read.uses.some((id) => id === view.id)) {
      const [own = "", first = "", ...others] = [...way, view.name];
      const path = others.map((name) => `which reads ${name}`).join(", ");
      return refuse(`${own} cannot read ${first}, ${path}. Change the query of ${read.name} first.`);
    }
    pending.push(...read.uses.map((id) => ({ id, way })));
  }
  return undefined;
}
