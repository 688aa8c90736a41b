import { useState } from "react";
import { equal } from "../../../../core/base/equal.ts";
import { inNaturalOrder } from "../../../../core/base/natural-order.ts";
import type { Catalog } from "../../../../core/document/catalog.ts";
import type { TableRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Button } from "../../../parts/Button.tsx";
import { addedId } from "../../editing/added-id.ts";
import { act } from "../../editing/send.ts";
import { ChoiceField } from "../properties/ChoiceField.tsx";
import { SectionForm } from "../SectionForm.tsx";

/** `onDone` gets the id of the new foreign key, nothing when it was given up. */
export interface AddForeignKeyProps {
  readonly table: TableRecord;
  readonly onDone: (id: string | undefined) => void;
}

const NEW = "new";

/** Which table a new foreign key refers to, and by which columns: those that exist, or new ones. */
export function AddForeignKey({ table, onDone }: AddForeignKeyProps) {
  const app = useApp();
  const catalog = useCatalog();
  const tables = catalog.all("table").filter((other) => catalog.primaryKeyOf(other.id));
  const [target, setTarget] = useState<string>(tables.find((other) => other.id !== table.id)?.id ?? table.id);
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const key = catalog.primaryKeyOf(target)?.columns ?? [];
  const likely = likelyColumns(catalog, { table, target });
  const pairs = key.map((references) => ({
    columnId: chosen.get(references) ?? likely.get(references) ?? NEW,
    references,
  }));
  const made = pairs.filter(({ columnId }) => columnId === NEW).length;
  const mixed = made > 0 && made < pairs.length;
  const add = () => {
    const input = { tableId: table.id, references: target };
    const id = addedId(app, "foreign-key", () =>
      act(app, "add-foreign-key", made > 0 ? input : { ...input, pairs }),
    );
    if (id !== undefined) onDone(id);
  };
  if (tables.length === 0) {
    return (
      <SectionForm label="New foreign key" onCancel={() => onDone(undefined)}>
        <p>No table has a primary key to refer to yet.</p>
      </SectionForm>
    );
  }
  return (
    <SectionForm
      label="New foreign key"
      onCancel={() => onDone(undefined)}
      action={
        <Button
          size="s"
          variant="line"
          unavailable={mixed ? "Choose a column for each, or new columns for all." : undefined}
          onClick={add}
        >
          Add foreign key
        </Button>
      }
    >
      <ChoiceField
        label="Refers to"
        name="Table the foreign key refers to"
        value={target}
        words={inNaturalOrder(tables.map(({ id }) => ({ id, name: shortPath(catalog.pathOf(id)) }))).map(
          ({ id, name }) => [String(id), name] as const,
        )}
        onChange={setTarget}
      />
      {pairs.map(({ references, columnId }) => (
        <ChoiceField
          key={references}
          label={`By the column for ${catalog.find("column", references)?.name ?? ""}`}
          value={columnId}
          words={[
            [NEW, "A new column"],
            ...catalog.columnsOf(table.id).map(({ id, name }) => [String(id), name] as const),
          ]}
          onChange={(column) => setChosen((before) => new Map(before).set(references, column))}
        />
      ))}
    </SectionForm>
  );
}

/**
 * The columns that are there to refer by already: of the same type and called as the column of the key, or as table and
 * column. All of a key or none, because a new foreign key makes all its columns or none.
 */
function likelyColumns(
  catalog: Catalog,
  { table, target }: { readonly table: TableRecord; readonly target: string },
): ReadonlyMap<string, string> {
  const other = catalog.find("table", target);
  const key = catalog.primaryKeyOf(target)?.columns ?? [];
  const own = catalog.columnsOf(table.id);
  const found = key.map((id): readonly [string, string | undefined] => {
    const column = catalog.find("column", id);
    if (!other || !column) return [id, undefined];
    const singular = other.name.replace(/s$/, "");
    const names = [`${other.name}_${column.name}`, `${singular}_${column.name}`];
    // "id" says nothing of whose it is.
    if (column.name !== "id" && other.id !== table.id) names.push(column.name);
    return [id, own.find(({ name, type }) => names.includes(name) && equal(type, column.type))?.id];
  });
  const whole = found.flatMap(([id, by]) => (by === undefined ? [] : [[id, by] as const]));
  return new Map(whole.length === key.length ? whole : []);
}

function shortPath(path: string): string {
  return path.replace(/^public\./, "");
}
