import { useState } from "react";
import type { TableRecord } from "../../../../core/document/records/index.ts";
import { Section } from "../../../parts/Section.tsx";
import { useAskedPart } from "../use-asked-part.ts";
import { ColumnGrid } from "./ColumnGrid.tsx";
import { useGridFocus } from "./use-grid-focus.ts";

/** The columns of a table; its button leads to the row that adds one. */
export function ColumnsSection({ table }: { readonly table: TableRecord }) {
  const [open, setOpen] = useState(true);
  const focus = useGridFocus();
  const add = () => {
    setOpen(true);
    focus.goTo({ row: table.columns.length, cell: "name" });
  };
  useAskedPart("Columns", add);
  return (
    <Section
      title="Columns"
      count={table.columns.length}
      open={open}
      onOpenChange={setOpen}
      add={{ label: "Add column", onAdd: add }}
    >
      <ColumnGrid table={table} focus={focus} />
    </Section>
  );
}
