import type { GrantRecord } from "../../../../core/document/records/index.ts";
import { grantedOn } from "../../../../core/postgres/grantable.ts";
import {
  columnPrivileges,
  knownPrivileges,
  type Privilege,
  singlePrivileges,
} from "../../../../core/postgres/privileges.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Checkbox } from "../../../parts/Checkbox.tsx";
import { act } from "../../editing/send.ts";
import { ColumnOrder } from "../properties/ColumnOrder.tsx";
import { DeleteButton } from "../properties/DeleteButton.tsx";
import styles from "./GrantProperties.module.css";

/** What one role may do with an object: each privilege, on all of it or on columns, and whether it may pass it on. */
export function GrantProperties({ grant }: { readonly grant: GrantRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const granted = grantedOn(catalog.record(grant.on));
  if (!granted) return null;
  const known = knownPrivileges[granted.kind];
  const single = singlePrivileges(grant.privileges, known);
  const columns = catalog.columnsOf(grant.on);
  const put = (next: readonly Privilege[]) =>
    act(app, "set-grant", {
      on: grant.on,
      grantee: grant.grantee,
      revoked: grant.revoked,
      privileges: next.map(({ column, grantable, privilege }) => ({
        privilege,
        grantable,
        columnIds: column === null ? [] : [column],
      })),
    });
  return (
    <>
      <ul className={styles.list}>
        {known.map((privilege) => {
          const own = single.filter((each) => each.privilege === privilege);
          const others = single.filter((each) => each.privilege !== privilege);
          const onColumns = own.flatMap(({ column }) => column ?? []);
          const isGrantable = own.some(({ grantable }) => grantable);
          const holding = (grantable: boolean, ids: readonly string[]): readonly Privilege[] =>
            ids.length === 0
              ? [{ privilege, column: null, grantable }]
              : ids.map((column) => ({ privilege, column, grantable }));
          return (
            <li key={privilege} className={styles.privilege}>
              <Checkbox
                label={word(privilege)}
                checked={own.length > 0}
                onChange={(wanted) => put(wanted ? [...others, ...holding(false, [])] : others)}
              />
              {own.length > 0 && grant.grantee !== "" && (
                <Checkbox
                  label="May pass it on"
                  aria-label={`May pass ${privilege.toLowerCase()} on`}
                  checked={isGrantable}
                  onChange={(grantable) => put([...others, ...holding(grantable, onColumns)])}
                />
              )}
              {own.length > 0 && columns.length > 0 && columnPrivileges.includes(privilege) && (
                <div className={styles.columns}>
                  <ColumnOrder
                    label={`${word(privilege)} of columns, none for all`}
                    columns={columns}
                    value={onColumns}
                    mayBeEmpty
                    onChange={(ids) => put([...others, ...holding(isGrantable, ids)])}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <DeleteButton id={grant.id} label={grant.revoked ? "Give back what is usual" : "Take all away"} />
    </>
  );
}

function word(privilege: string): string {
  return `${privilege.slice(0, 1)}${privilege.slice(1).toLowerCase()}`;
}
