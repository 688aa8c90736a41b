import type { TableRecord } from "../../../../core/document/records/index.ts";
import { useCatalog } from "../../../app/app-context.ts";
import { CountedSection } from "../CountedSection.tsx";
import { Fields } from "../PanelBody.tsx";
import { StorageProperties } from "../properties/StorageProperties.tsx";

/** How a table is stored, replicated and filled: what is seldom said of one. */
export function StorageSection({ table }: { readonly table: TableRecord }) {
  const catalog = useCatalog();
  const set = [
    table.unlogged,
    table.external,
    table.foreign,
    table.parameters.length > 0,
    table.accessMethod,
    table.tablespace,
    table.replicaIdentity,
    table.expectedRows,
    catalog.find("composite", table.ofType),
    table.inherits.length > 0,
  ].filter(Boolean).length;
  return (
    <CountedSection title="Storage" count={set} closed always empty="">
      <Fields inset>
        <StorageProperties table={table} />
      </Fields>
    </CountedSection>
  );
}
