import type { Catalog } from "../document/catalog.ts";
import type { Step, SureSteps } from "./pattern.ts";

const NAME = "tenant_isolation";

/** Row security for everybody, the owner included, with a policy of one condition; one that is there stays. */
export function* addPolicy(catalog: Catalog, tableId: string, using: string): SureSteps {
  const { forceRowSecurity, policies, rowSecurity } = catalog.get("table", tableId);
  let now = catalog;
  if (!rowSecurity || !forceRowSecurity)
    now = yield { id: "set-row-security", input: { tableId, enabled: true, forced: true } };
  return policies.some((id) => catalog.find("policy", id)?.name === NAME)
    ? now
    : yield { id: "add-policy", input: { tableId, name: NAME, using } };
}

/** Lets views over tables ask as who reads them; answers the paths of materialized ones, which cannot. */
export function* askInvokers(
  catalog: Catalog,
  tableIds: readonly string[],
): Generator<Step, { readonly views: readonly string[] }, Catalog> {
  const views: string[] = [];
  for (const view of catalog.all("view")) {
    if (!view.uses.some((id) => tableIds.some((tableId) => tableId === id))) continue;
    if (view.materialized) views.push(catalog.pathOf(view.id));
    else if (!view.options.some(({ name }) => name === "security_invoker"))
      yield {
        id: "change-view",
        input: { viewId: view.id, options: [...view.options, { name: "security_invoker", value: "true" }] },
      };
  }
  return { views };
}
