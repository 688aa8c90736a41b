import type { ReactNode } from "react";
import { lazy, Suspense } from "react";
import type { Catalog } from "../../../../core/document/catalog.ts";
import { drawnTables, relationshipCount } from "../../../../core/layout/diagram.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { CommitField } from "../../../parts/CommitField.tsx";
import { Field } from "../../../parts/Field.tsx";
import { Kbd } from "../../../parts/Kbd.tsx";
import { PanelHeader } from "../../../parts/PanelHeader.tsx";
import { useReading } from "../../../parts/reading.ts";
import { send } from "../../editing/send.ts";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { Facts } from "../properties/Facts.tsx";
import styles from "./DesignPanel.module.css";

/** There is nothing to say of health before the first check has ended. */
const HealthSection = lazy(async () => ({
  default: (await import("../../problems/HealthSection.tsx")).HealthSection,
}));

/** What only a design that is one's own hears is told only there. */
const keys: readonly { readonly shortcut: string; readonly effect: string; readonly edits?: true }[] = [
  { shortcut: "T", effect: "Add a table", edits: true },
  { shortcut: "R", effect: "Drag a relationship", edits: true },
  { shortcut: "M", effect: "Many to many, with its junction table", edits: true },
  { shortcut: "Mod+K", effect: "Find anything, or run a command" },
  { shortcut: "Mod+V", effect: "Paste SQL into the design", edits: true },
  { shortcut: "?", effect: "All shortcuts" },
];

/** The design as a whole, while nothing is selected; `children` are parts of it that come later. */
export function DesignPanel({ children }: { readonly children?: ReactNode }) {
  const app = useApp();
  const catalog = useCatalog();
  const { name } = catalog.design;
  const facts = factsOf(catalog);
  const reading = useReading();
  const told = keys.filter(({ edits }) => !(reading && edits));
  return (
    <>
      <PanelHeader title="Design" />
      <PanelBody>
        <Fields>
          <Field label="Name">
            <CommitField
              aria-label="Design name"
              value={name}
              onCommit={(text) => send(app, "rename-design", { name: text })}
            />
          </Field>
          {facts.length > 0 && <Facts facts={facts} />}
        </Fields>
        <Suspense>
          <HealthSection />
        </Suspense>
        {children}
        <div className={styles.keys}>
          <h3 className={styles.title}>Good to know</h3>
          <ul>
            {told.map(({ shortcut, effect }) => (
              <li key={shortcut} className={styles.key}>
                <span className={styles.cap}>
                  <Kbd keys={shortcut} />
                </span>
                {effect}
              </li>
            ))}
          </ul>
        </div>
      </PanelBody>
    </>
  );
}

/** What the design holds, in numbers; partitions count as parts of their table. */
function factsOf(catalog: Catalog): readonly (readonly [string, string])[] {
  const tables = drawnTables(catalog);
  const counts: readonly (readonly [string, number])[] = [
    ["Tables", tables.length],
    ["Partitions", catalog.all("table").length - tables.length],
    ["Columns", tables.reduce((sum, { columns }) => sum + columns.length, 0)],
    ["Relationships", relationshipCount(catalog)],
    ["Views", catalog.all("view").length],
  ];
  return counts.flatMap(([what, count]) => (count > 0 ? [[what, count.toLocaleString("en")] as const] : []));
}
