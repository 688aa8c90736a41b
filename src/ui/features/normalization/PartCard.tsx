import type { Catalog } from "../../../core/document/catalog.ts";
import type { TableRecord } from "../../../core/document/records/index.ts";
import { Chip } from "../../parts/Chip.tsx";
import { CommitField } from "../../parts/CommitField.tsx";
import { Icon } from "../../parts/Icon.tsx";
import type { IconName } from "../../parts/icons.ts";
import styles from "./Normalization.module.css";

/** One table of a decomposition: its name, columns with their part in keys, and what it is given besides; or rows of a table that exists. */
export function PartCard({
  after,
  table,
  role,
  columns,
  onRename,
}: {
  readonly after: Catalog;
  readonly table: TableRecord;
  readonly role: "stays" | "new" | "merged";
  /** The columns that are filled; all unless given. */
  readonly columns: readonly string[] | undefined;
  readonly onRename: (name: string) => void;
}) {
  const primary: readonly string[] = after.primaryKeyOf(table.id)?.columns ?? [];
  const uniques = after.uniquesOf(table.id).flatMap(({ columns }) => columns);
  const keys = after.foreignKeysOf(table.id);
  const referring = keys.flatMap(({ pairs }) => pairs.map(({ column }) => column));
  const indexes = after.indexesOf(table.id).length;
  const shown = after.columnsOf(table.id).filter(({ id }) => columns?.includes(id) ?? true);
  const iconOf = (id: (typeof uniques)[number]): IconName | undefined => {
    if (primary.includes(id)) return "key";
    if (referring.includes(id)) return "foreignKey";
    return uniques.includes(id) ? "unique" : undefined;
  };
  return (
    <article className={styles.part} aria-label={`Table ${table.name}`}>
      <header>
        {role === "new" ? (
          <CommitField
            size="s"
            look="cell"
            aria-label={`Name of ${table.name}`}
            value={table.name}
            onCommit={(name) => {
              onRename(name);
              return undefined;
            }}
          />
        ) : (
          <b title={table.name}>{table.name}</b>
        )}
        {role !== "new" && <Chip>{role === "stays" ? "Stays" : "Exists"}</Chip>}
      </header>
      <ul>
        {shown.map(({ id, name }) => {
          const icon = iconOf(id);
          return (
            <li key={id}>
              {icon === undefined ? <span className={styles.gap} /> : <Icon name={icon} size={12} />}
              <span title={name}>{name}</span>
            </li>
          );
        })}
      </ul>
      <footer>
        {role !== "merged" &&
          keys.length > 0 &&
          `→ ${keys.map(({ references }) => after.find("table", references)?.name).join(", ")}`}
        {role !== "merged" && indexes > 0 && ` · ${indexes} ${indexes === 1 ? "index" : "indexes"}`}
      </footer>
    </article>
  );
}
