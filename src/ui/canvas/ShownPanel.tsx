import { useState } from "react";
import type { NamespaceRecord, SavedViewRecord } from "../../core/document/records/index.ts";
import { drawnTables } from "../../core/layout/diagram.ts";
import { useApp, useAppState, useCatalog } from "../app/app-context.ts";
import { act } from "../features/editing/send.ts";
import { Button } from "../parts/Button.tsx";
import { Checkbox } from "../parts/Checkbox.tsx";
import { FloatingPanel } from "../parts/FloatingPanel.tsx";
import { IconButton } from "../parts/IconButton.tsx";
import { TextField } from "../parts/TextField.tsx";
import { drawAreasBy } from "./area-actions.ts";
import type { CanvasModel } from "./canvas-model.ts";
import { densities } from "./densities.ts";
import { showColumns } from "./looks.ts";
import styles from "./ShownPanel.module.css";
import { countedWords, hideTables, partInView, showSaved, showTables } from "./shown.ts";

type PanelProps = { readonly model: CanvasModel };

/** What the canvas shows: saved views of the design, namespaces, the views of the database, and tables by a part of their name. */
export function ShownPanel({ model }: PanelProps) {
  const close = (): void => model.store.setState({ choosing: false });
  return (
    <FloatingPanel label="Views and shown tables" className={styles.panel}>
      <div className={styles.head}>
        <h2 className={styles.title}>Views</h2>
        <IconButton icon="close" label="Close" size="s" onClick={close} />
      </div>
      <SavedViews model={model} />
      <Namespaces />
      <DatabaseViews />
      <ByName />
      <WholeDiagram model={model} />
    </FloatingPanel>
  );
}

function SavedViews({ model }: PanelProps) {
  const app = useApp();
  const catalog = useCatalog();
  const [name, setName] = useState("");
  const save = (): void => {
    const { hidden } = app.store.getState().session;
    if (act(app, "add-saved-view", { name, hidden, part: partInView(model) })) setName("");
  };
  const views = catalog.all("saved-view");
  return (
    <section className={styles.part} aria-label="Saved views">
      {views.length === 0 && (
        <p className={styles.hint}>A view keeps what is hidden and the part of the diagram you look at.</p>
      )}
      <ul className={styles.list}>
        {views.map((view) => (
          <SavedView key={view.id} model={model} view={view} />
        ))}
      </ul>
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          size="s"
          aria-label="Name of a new view"
          placeholder="Name of a new view"
          value={name}
          onChange={setName}
        />
        <Button
          size="s"
          variant="line"
          type="submit"
          unavailable={name.trim() === "" ? "A view needs a name" : undefined}
        >
          Save view
        </Button>
      </form>
    </section>
  );
}

function SavedView({ model, view }: PanelProps & { readonly view: SavedViewRecord }) {
  const app = useApp();
  const [name, setName] = useState<string>();
  const rename = (): void => {
    if (name !== undefined && name.trim() !== view.name)
      act(app, "change-saved-view", { viewId: view.id, name });
    setName(undefined);
  };
  if (name !== undefined) {
    return (
      <li className={styles.line}>
        <TextField
          size="s"
          autoFocus
          aria-label={`New name of ${view.name}`}
          value={name}
          onChange={setName}
          onBlur={rename}
          onKeyDown={(event) => {
            if (event.key === "Enter") rename();
            if (event.key === "Escape") setName(undefined);
          }}
        />
      </li>
    );
  }
  const { hidden } = app.store.getState().session;
  const update = (): void => {
    const part = partInView(model);
    if (act(app, "change-saved-view", { viewId: view.id, hidden, part }))
      app.notify(`${view.name} shows this now`);
  };
  return (
    <li className={styles.line}>
      <Button size="s" className={styles.view} onClick={() => showSaved(model, view)}>
        {view.name}
      </Button>
      <IconButton icon="edit" label={`Rename ${view.name}`} size="s" onClick={() => setName(view.name)} />
      <IconButton icon="fit" label={`Make ${view.name} show what is shown now`} size="s" onClick={update} />
      <IconButton
        icon="trash"
        label={`Delete ${view.name}`}
        size="s"
        onClick={() => act(app, "remove-saved-view", { viewId: view.id })}
      />
    </li>
  );
}

function Namespaces() {
  const catalog = useCatalog();
  const drawn = [...drawnTables(catalog), ...catalog.all("view")];
  const tablesOf = ({ id }: NamespaceRecord): readonly string[] =>
    drawn.flatMap((one) => (catalog.namespaceOf(one.id)?.id === id ? [one.id] : []));
  const shown = catalog
    .all("namespace")
    .map((namespace) => ({ namespace, tables: tablesOf(namespace) }))
    .filter(({ tables }) => tables.length > 0);
  if (shown.length < 2) return null;
  return (
    <section className={styles.part} aria-label="Namespaces">
      <h3 className={styles.caption}>Namespaces</h3>
      {shown.map(({ namespace, tables }) => (
        <ShownGroup key={namespace.id} label={namespace.name} ids={tables} />
      ))}
    </section>
  );
}

function DatabaseViews() {
  const views = useCatalog().all("view");
  if (views.length === 0) return null;
  return (
    <section className={styles.part} aria-label="Beside the tables">
      <h3 className={styles.caption}>Beside the tables</h3>
      <ShownGroup label="Database views" ids={views.map(({ id }) => id)} />
    </section>
  );
}

/** A group of tables and views, and whether all, some or none of them are drawn. */
function ShownGroup({ ids, label }: { readonly label: string; readonly ids: readonly string[] }) {
  const app = useApp();
  const hidden = new Set(useAppState((state) => state.session.hidden));
  const out = ids.filter((id) => hidden.has(id)).length;
  const checked = out === 0 ? true : out === ids.length ? false : ("mixed" as const);
  return (
    <div className={styles.line}>
      <Checkbox
        label={label}
        checked={checked}
        onChange={(on) => (on ? showTables(app, ids) : hideTables(app, ids))}
      />
      <span className={styles.count}>{ids.length}</span>
    </div>
  );
}

/** What is done to all tables that are shown; the menu of the ground offers the same. */
function WholeDiagram({ model }: PanelProps) {
  const ids = [...model.scene.cards.keys()];
  const show = (density: (typeof densities)[number]["value"]): void => showColumns(model, ids, density);
  return (
    <section className={styles.part} aria-label="All tables">
      <h3 className={styles.caption}>All tables show</h3>
      <div className={styles.buttons}>
        {densities.map(({ value, label }) => (
          <Button key={value} size="s" variant="line" onClick={() => show(value)}>
            {label}
          </Button>
        ))}
      </div>
      <h3 className={styles.caption}>Arrange in areas</h3>
      <div className={styles.buttons}>
        <Button size="s" variant="line" onClick={() => void drawAreasBy(model, "namespace")}>
          By namespace
        </Button>
        <Button size="s" variant="line" onClick={() => void drawAreasBy(model, "topic")}>
          By related tables
        </Button>
      </div>
    </section>
  );
}

function ByName() {
  const app = useApp();
  const catalog = useCatalog();
  const [part, setPart] = useState("");
  const tables = [...drawnTables(catalog), ...catalog.all("view")];
  const wanted = part.trim().toLowerCase();
  const matching = wanted === "" ? [] : tables.filter(({ name }) => name.toLowerCase().includes(wanted));
  const ids = matching.map(({ id }) => id);
  const none = wanted === "" ? "Type a part of a name" : "No table has that in its name";
  const unavailable = ids.length === 0 ? none : undefined;
  const only = (): void => {
    const rest = tables.filter((table) => !matching.includes(table)).map(({ id }) => id);
    app.session({ hidden: rest });
    app.show({ kind: "fit" });
  };
  return (
    <section className={styles.part} aria-label="Tables by name">
      <h3 className={styles.caption}>Tables by name</h3>
      <TextField
        size="s"
        icon="filter"
        aria-label="Part of a table name"
        placeholder="Part of a table name"
        value={part}
        onChange={setPart}
        trailing={wanted === "" ? undefined : <span className={styles.count}>{ids.length}</span>}
      />
      <div className={styles.line}>
        <Button size="s" variant="line" unavailable={unavailable} onClick={only}>
          {ids.length === 0 ? "Show only these" : `Show only ${countedWords(catalog, ids)}`}
        </Button>
        <Button size="s" variant="line" unavailable={unavailable} onClick={() => hideTables(app, ids)}>
          Hide
        </Button>
      </div>
    </section>
  );
}
