import { lazy, Suspense } from "react";
import { inNaturalOrder } from "../../../core/base/natural-order.ts";
import { useApp, useAppState, useCatalog } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { Select } from "../../parts/Select.tsx";
import { normalizingIn, useSubjectTable } from "./subject-table.ts";

const CsvDialog = lazy(async () => ({ default: (await import("./CsvDialog.tsx")).CsvDialog }));

/** Which table the panel is about, and the way in for rows. */
export function NormalizationActions() {
  const app = useApp();
  const catalog = useCatalog();
  const table = useSubjectTable();
  const normalizing = useAppState(normalizingIn);
  const { discovering } = normalizing;
  const tables = inNaturalOrder(catalog.all("table"));
  return (
    <>
      {table && (
        <Select
          aria-label="Table"
          size="s"
          icon="table"
          value={String(table.id)}
          options={tables.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={(tableId) => {
            app.session({ selection: [tableId], normalizing: { ...normalizing, tableId } });
            app.show({ kind: "reveal", ids: [tableId] });
          }}
        />
      )}
      <Button
        size="s"
        icon="file"
        onClick={() =>
          app.session({ normalizing: { ...normalizing, tableId: table?.id, discovering: true } })
        }
      >
        Discover from CSV
      </Button>
      {discovering && (
        <Suspense>
          <CsvDialog />
        </Suspense>
      )}
    </>
  );
}
