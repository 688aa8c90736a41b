import type { InputOf } from "../../../../core/command/run-command.ts";
import type { ColumnRecord } from "../../../../core/document/records/index.ts";
import { objectName } from "../../../../core/postgres/default-names.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Checkbox } from "../../../parts/Checkbox.tsx";
import { accepted, act, send } from "../../editing/send.ts";
import { SqlField } from "./SqlField.tsx";

/** What the NOT NULL of a column says besides that it is there, and whether an inherited column is the table's own too. */
export function NotNullFields({ column }: { readonly column: ColumnRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const table = catalog.tableOf(column.id);
  const { id, notNullConstraint } = column;
  const put = (changes: Omit<InputOf<"change-not-null">, "columnId">) =>
    send(app, "change-not-null", { columnId: id, ...changes });
  const isInherited = table?.inherits.some((parent) => catalog.columnNamed(parent, column.name));
  return (
    <>
      {column.notNull && (
        <>
          <SqlField
            label="Name of NOT NULL"
            value={notNullConstraint?.name ?? null}
            placeholder={objectName(table?.name ?? "", column.name, "not_null")}
            onCommit={(name) => put({ name })}
          />
          <Checkbox
            label="NOT NULL is not inherited"
            checked={notNullConstraint?.noInherit ?? false}
            onChange={(noInherit) => accepted(app, put({ noInherit }))}
          />
          <Checkbox
            label="NOT NULL is not valid: rows that exist are not checked"
            checked={notNullConstraint?.notValid ?? false}
            onChange={(notValid) => accepted(app, put({ notValid }))}
          />
        </>
      )}
      {isInherited && (
        <Checkbox
          label="Its own too: stays when the parent drops it"
          checked={column.redeclared}
          onChange={(redeclared) => act(app, "change-column", { columnId: id, redeclared })}
        />
      )}
    </>
  );
}
