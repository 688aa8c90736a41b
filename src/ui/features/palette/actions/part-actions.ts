import { catalogIn } from "../../../../state/app.ts";
import { keepFirst } from "../../../../state/visit.ts";
import type { Reach } from "../../../app/reach.ts";
import type { IconName } from "../../../parts/icons.ts";
import { chosenTables } from "../../selection/select-more.ts";
import type { PaletteAction } from "../action.ts";

/** What is added in a section of the inspector, which `section` names by its title. */
interface Part {
  readonly label: string;
  readonly section: string;
  readonly icon: IconName;
  readonly words: string;
}

/** Parts of a table, and how many columns it needs for one. */
const ofTable: readonly (Part & { readonly columns?: number })[] = [
  { label: "Add column", section: "Columns", icon: "columns", words: "field attribute" },
  { label: "Add key", section: "Keys", icon: "key", words: "primary unique constraint" },
  { label: "Add foreign key", section: "Foreign keys", icon: "foreignKey", words: "reference constraint" },
  { label: "Add index", section: "Indexes", icon: "index", words: "btree gin gist", columns: 1 },
  { label: "Add check", section: "Checks", icon: "check", words: "constraint condition" },
  { label: "Add exclusion", section: "Exclusions", icon: "unique", words: "constraint overlap", columns: 1 },
  { label: "Add policy", section: "Policies", icon: "shield", words: "row level security rls" },
  { label: "Add trigger", section: "Triggers", icon: "trigger", words: "function event" },
  { label: "Add rule", section: "Rules", icon: "code", words: "rewrite" },
  { label: "Add statistics", section: "Statistics", icon: "columns", words: "extended", columns: 2 },
  { label: "Add partition", section: "Partitions", icon: "partition", words: "divide range list hash" },
  { label: "Add role with privileges", section: "Privileges", icon: "lock", words: "grant revoke" },
];

const ofDesign: readonly Part[] = [
  { label: "Add extension", section: "Extensions", icon: "extension", words: "install" },
  { label: "Add publication", section: "Publications", icon: "export", words: "replication" },
  {
    label: "Add object",
    section: "Other objects",
    icon: "code",
    words: "operator aggregate collation cast server",
  },
];

/** What is added to the selected table, or to the design, in the inspector's section for it. */
export const partActions: readonly PaletteAction[] = [
  ...ofTable.map(
    ({ columns = 0, ...part }): PaletteAction => ({
      ...actionOf(part),
      unavailable: (reach) => whyNot(reach, columns),
      run: (reach) => ask(reach, part, [onlyTable(reach) ?? ""]),
    }),
  ),
  ...ofDesign.map(
    (part): PaletteAction => ({
      ...actionOf(part),
      unavailable: whyNotNow,
      run: (reach) => ask(reach, part, []),
    }),
  ),
];

function actionOf({ label, section, icon, words }: Part) {
  return { id: `add-in-${section}`, label, group: "Edit", icon, words: `create new ${words}` } as const;
}

function onlyTable({ app, canvas }: Reach): string | undefined {
  const catalog = catalogIn(app.store.getState());
  const tables = chosenTables(canvas).filter((id) => catalog.find("table", id));
  return tables.length === 1 ? tables[0] : undefined;
}

function whyNotNow({ app }: Reach): string | undefined {
  return app.store.getState().visiting ? keepFirst : undefined;
}

function whyNot(reach: Reach, columns: number): string | undefined {
  const notNow = whyNotNow(reach);
  if (notNow !== undefined) return notNow;
  const table = onlyTable(reach);
  if (table === undefined) return "Select one table first";
  const here = catalogIn(reach.app.store.getState()).columnsOf(table).length;
  return here < columns ? "The table has too few columns" : undefined;
}

function ask({ app, panels }: Reach, { section }: Part, selection: readonly string[]): void {
  panels.setOpen("inspector", true);
  app.session({ selection, adding: section });
}
