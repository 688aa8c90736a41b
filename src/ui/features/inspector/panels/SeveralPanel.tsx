import { useState } from "react";
import { inNaturalOrder } from "../../../../core/base/natural-order.ts";
import { isMovable } from "../../../../core/command/moving.ts";
import type { SchemaRecord } from "../../../../core/document/records/index.ts";
import type { App } from "../../../../state/app.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import type { CanvasModel } from "../../../canvas/canvas-model.ts";
import { countedWords } from "../../../canvas/shown.ts";
import { Button } from "../../../parts/Button.tsx";
import { IconButton } from "../../../parts/IconButton.tsx";
import { PanelHeader } from "../../../parts/PanelHeader.tsx";
import { countOf } from "../../editing/count-of.ts";
import { deleteRecords } from "../../editing/delete-records.ts";
import { duplicateRecords } from "../../editing/duplicate-records.ts";
import { asOneStep } from "../../editing/one-step.ts";
import { recordFaces } from "../../editing/record-face.ts";
import { openPatterns } from "../../patterns/open-patterns.ts";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { ChoiceField } from "../properties/ChoiceField.tsx";
import { Facts } from "../properties/Facts.tsx";
import { RecordLink } from "../properties/RecordLink.tsx";
import { LineUp } from "./LineUp.tsx";
import styles from "./SeveralPanel.module.css";

type SeveralPanelProps = { readonly records: readonly SchemaRecord[]; readonly canvas: CanvasModel };

/** Several selected records: how many, and what can be done to all of them. */
export function SeveralPanel({ records, canvas }: SeveralPanelProps) {
  const app = useApp();
  const catalog = useCatalog();
  const tables = records.flatMap((record) => (record.kind === "table" ? [record] : []));
  const onlyTables = tables.length === records.length;
  const onlyColumns = records.every(({ kind }) => kind === "column");
  const ids = records.map((record) => record.id);
  const onlyDrawn = records.every(({ kind }) => kind === "table" || kind === "view");
  const title = onlyDrawn ? countedWords(catalog, ids) : countOf(records.length, wordFor(records));
  const columns = tables.reduce((sum, table) => sum + table.columns.length, 0);
  const homes = new Set(records.map((record) => String(catalog.namespaceOf(record.id)?.id ?? "")));
  const [home = ""] = homes.size === 1 ? homes : [];
  return (
    <>
      <PanelHeader look="name" icon={onlyTables ? "table" : undefined} title={title}>
        <IconButton
          icon="close"
          size="s"
          label="Clear the selection"
          onClick={() => app.session({ selection: [] })}
        />
      </PanelHeader>
      <PanelBody>
        <Fields>
          {onlyTables && <Facts facts={[["Columns", columns.toLocaleString("en")]]} />}
          {records.every(isMovable) && (
            <ChoiceField
              label="Namespace"
              name={onlyTables ? "Namespace of the tables" : "Namespace of all"}
              value={home}
              words={[
                ...(home === "" ? [["", "Several"] as const] : []),
                ...catalog.all("namespace").map(({ id, name }) => [String(id), name] as const),
              ]}
              onChange={(namespaceId) => void moveAll(app, ids, namespaceId)}
            />
          )}
          <LineUp canvas={canvas} />
          <div className={styles.actions}>
            {(tables.length > 0 || onlyColumns) && (
              <Button size="s" variant="line" icon="duplicate" onClick={() => duplicateRecords(app, ids)}>
                {onlyTables || onlyColumns ? "Duplicate" : `Duplicate ${countOf(tables.length, "table")}`}
              </Button>
            )}
            <Button size="s" variant="line" icon="plus" onClick={() => openPatterns(app, ids)}>
              Apply a pattern…
            </Button>
            <Button size="s" variant="line" icon="trash" onClick={() => deleteRecords(app, ids)}>
              Delete {title}
            </Button>
          </div>
        </Fields>
        <Names records={records} />
      </PanelBody>
    </>
  );
}

/** Moves them as one undoable step, or none of them; what has gone along with another stays where that took it. */
async function moveAll(app: App, ids: readonly string[], namespaceId: string): Promise<void> {
  await asOneStep(app, `Move ${countOf(ids.length, "object")} to another namespace`, (steps) => {
    for (const id of ids) {
      if (String(steps.now().namespaceOf(id)?.id) === namespaceId) continue;
      const reason = steps.send("move-to-namespace", { id, namespaceId });
      if (reason !== undefined) return reason;
    }
    return undefined;
  });
}

/** Names shown at first: a list of a thousand is looked through by few, and waited for by all. */
const NAMES_AT_FIRST = 100;

function Names({ records }: { readonly records: readonly SchemaRecord[] }) {
  const catalog = useCatalog();
  const [all, setAll] = useState(false);
  const named = inNaturalOrder(
    records.map(({ id }) => ({ id, name: catalog.pathOf(id).replace(/^public\./, "") })),
  );
  const shown = all ? named : named.slice(0, NAMES_AT_FIRST);
  const rest = records.length - shown.length;
  return (
    <Fields ruled>
      <ul className={styles.names} aria-label="Selected">
        {shown.map(({ id, name }) => (
          <li key={id}>
            <RecordLink id={id} name={name} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button size="s" variant="line" onClick={() => setAll(true)}>
          {`Show ${rest.toLocaleString("en")} more`}
        </Button>
      )}
    </Fields>
  );
}

/** What to call them all: "table" where all are tables, "item" where they differ. */
function wordFor(records: readonly SchemaRecord[]): string {
  const [first, ...others] = new Set(records.map((record) => record.kind));
  return first === undefined || others.length > 0 ? "item" : recordFaces[first].word.toLowerCase();
}
