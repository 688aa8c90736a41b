import type { Catalog } from "../../../core/document/catalog.ts";
import type { TableRecord } from "../../../core/document/records/index.ts";
import { Chip } from "../../parts/Chip.tsx";
import { CommitField } from "../../parts/CommitField.tsx";
import { Icon } from "../../parts/Icon.tsx";
import type { IconName } from "../../parts/icons.ts";
import styles from "./Normalization.module.css";

/** One table of a decomposition: its name, columns with their part in keys, and what it is given besides. */
export function PartCard({
  after,
  table,
  isNew,
  onRename,
}: {
  readonly after: Catalog;
  readonly table: TableRecord;
  readonly isNew: boolean;
  readonly onRename: (name: string) => void;
}) {
  const primary: readonly string[] = after.primaryKeyOf(table.id)?.columns ?? [];
  const uniques = after.uniquesOf(table.id).flatMap(({ columns }) => columns);
  const keys = after.foreignKeysOf(table.id);
  const referring = keys.flatMap(({ pairs }) => pairs.map(({ column }) => column));
  const indexes = after.indexesOf(table.id).length;
  const iconOf = (id: (typeof uniques)[number]): IconName | undefined => {
    if (primary.includes(id)) return "key";
    if (referring.includes(id)) return "foreignKey";
    return uniques.includes(id) ? "unique" : undefined;
  };
  return (
    <article className={styles.part} aria-label={`Table ${table.name}`}>
      <header>
        {isNew ? (
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
          <b>{table.name}</b>
        )}
        {!isNew && <Chip>Stays</Chip>}
      </header>
      <ul>
        {after.columnsOf(table.id).map(({ id, name }) => {
          const icon = iconOf(id);
          return (
            <li key={id}>
              {icon === undefined ? <span className={styles.gap} /> : <Icon name={icon} size={12} />}
              {name}
            </li>
          );
        })}
      </ul>
      <footer>
        {keys.length > 0 &&
          `→ ${keys.map(({ references }) => after.find("table", references)?.name).join(", ")}`}
        {indexes > 0 && ` · ${indexes} ${indexes === 1 ? "index" : "indexes"}`}
      </footer>
    </article>
  );
}
