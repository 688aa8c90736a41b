import { useApp, useCatalog } from "../../../app/app-context.ts";
import { CommitField } from "../../../parts/CommitField.tsx";
import { Field } from "../../../parts/Field.tsx";
import { Kbd } from "../../../parts/Kbd.tsx";
import { PanelHeader } from "../../../parts/PanelHeader.tsx";
import { countOf } from "../../editing/count-of.ts";
import { send } from "../../editing/send.ts";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { Facts } from "../properties/Facts.tsx";
import styles from "./DesignPanel.module.css";

const keys: readonly (readonly [shortcut: string, effect: string])[] = [
  ["T", "Add a table"],
  ["R", "Drag a relationship"],
  ["M", "Many to many, with its junction table"],
  ["/", "Find a table or column"],
  ["?", "All shortcuts"],
];

/** The design as a whole, while nothing is selected. */
export function DesignPanel() {
  const app = useApp();
  const catalog = useCatalog();
  const { name } = catalog.design;
  const columns = catalog.all("column").length;
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
          {columns > 0 && (
            <Facts
              facts={[
                ["Holds", countOf(catalog.all("table").length, "table")],
                ["", countOf(columns, "column")],
                ["", countOf(catalog.all("foreign-key").length, "relationship")],
              ]}
            />
          )}
        </Fields>
        <div className={styles.keys}>
          <h3 className={styles.title}>Good to know</h3>
          <ul>
            {keys.map(([shortcut, effect]) => (
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
