import { IconButton } from "../../parts/IconButton.tsx";
import { Menu } from "../../parts/Menu.tsx";
import type { MenuEntry } from "../../parts/menu-entry.ts";
import { PanelHeader } from "../../parts/PanelHeader.tsx";
import { TextField } from "../../parts/TextField.tsx";
import styles from "./OutlineHeader.module.css";
import { type OutlineChoice, type OutlineGroup, outlineGroups } from "./outline-node.ts";
import type { OutlineLines } from "./use-outline-rows.ts";

/** Without `onAdd` nothing can be added. `onEnter` goes from the filter into the tree. */
export interface OutlineHeaderProps {
  readonly lines: OutlineLines;
  readonly onAdd: (() => void) | undefined;
  readonly onEnter: () => void;
}

/** The head of the outline: what is shown, a new table, and the filter. */
export function OutlineHeader({ lines, onAdd, onEnter }: OutlineHeaderProps) {
  const { filter, setFilter } = lines;
  return (
    <>
      <PanelHeader title="Outline">
        <Menu
          trigger={<IconButton icon="filter" size="s" label="Choose what the outline shows" />}
          entries={choiceEntries(lines)}
          align="end"
        />
        {onAdd && <IconButton icon="plus" size="s" label="Add table" onClick={onAdd} />}
      </PanelHeader>
      <div className={styles.filter}>
        <TextField
          id="outline-filter"
          type="search"
          look="soft"
          icon="search"
          aria-label="Filter tables and columns"
          placeholder="Filter tables and columns"
          value={filter}
          onChange={setFilter}
          trailing={
            filter === "" ? undefined : (
              <IconButton icon="close" size="s" label="Clear the filter" onClick={() => setFilter("")} />
            )
          }
          onKeyDown={(event) => {
            if (event.key === "ArrowDown" || event.key === "Enter") {
              event.preventDefault();
              onEnter();
            } else if (event.key === "Escape" && filter !== "") {
              event.stopPropagation();
              setFilter("");
            }
          }}
        />
      </div>
    </>
  );
}

function choiceEntries({ choice, setChoice, foldAll }: OutlineLines): readonly MenuEntry[] {
  return [
    { kind: "heading", label: "Show" },
    ...outlineGroups.map(
      (group): MenuEntry => ({
        kind: "toggle",
        label: group,
        checked: !choice.hidden.has(group),
        onChange: (shown) => setChoice(withGroup(choice, group, shown)),
      }),
    ),
    { kind: "separator" },
    {
      kind: "choice",
      heading: "Order of tables",
      value: choice.order,
      options: [
        { value: "name", label: "By name" },
        { value: "design", label: "As in the design" },
      ],
      onChange: (order) => setChoice({ ...choice, order: order === "design" ? "design" : "name" }),
    },
    { kind: "separator" },
    { kind: "action", label: "Fold all", icon: "collapse", onSelect: foldAll },
  ];
}

function withGroup(choice: OutlineChoice, group: OutlineGroup, shown: boolean): OutlineChoice {
  const hidden = new Set(choice.hidden);
  if (shown) hidden.delete(group);
  else hidden.add(group);
  return { ...choice, hidden };
}
