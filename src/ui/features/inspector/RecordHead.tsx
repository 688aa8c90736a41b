import type { SchemaRecord } from "../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../app/app-context.ts";
import { Chip } from "../../parts/Chip.tsx";
import { IconButton } from "../../parts/IconButton.tsx";
import { Menu } from "../../parts/Menu.tsx";
import type { MenuEntry } from "../../parts/menu-entry.ts";
import { PanelHeader } from "../../parts/PanelHeader.tsx";
import { deleteRecords } from "../editing/delete-records.ts";
import { recordFaces } from "../editing/record-face.ts";
import { openPatterns } from "../patterns/open-patterns.ts";
import { RecordMark } from "../problems/RecordMark.tsx";

/** `title` is the name by which people know it; an empty `word` leaves the kind out; `more` are menu entries. */
export interface RecordHeadProps {
  readonly record: SchemaRecord;
  readonly title: string;
  readonly word?: string;
  readonly more?: readonly MenuEntry[];
}

/** Kinds of records that a pattern can be applied to. */
const takesPatterns: readonly string[] = ["table", "column", "enum"];

/** The head of the inspector over one record: icon, name, kind, what may be done to it, and a way out. */
export function RecordHead({ record, title, word, more = [] }: RecordHeadProps) {
  const app = useApp();
  const face = recordFaces[record.kind];
  const catalog = useCatalog();
  const drawn = record.kind === "view" || catalog.tableOf(record.id) !== undefined;
  const entries: readonly MenuEntry[] = [
    {
      kind: "action",
      label: "Show on the canvas",
      icon: "focus",
      unavailable: drawn ? undefined : "Only tables, views and their parts are drawn.",
      onSelect: () => app.show({ kind: "reveal", ids: [record.id] }),
    },
    ...more,
    ...(takesPatterns.includes(record.kind)
      ? [
          {
            kind: "action",
            label: "Apply a pattern…",
            icon: "plus",
            onSelect: () => openPatterns(app, [record.id]),
          } as const,
        ]
      : []),
    { kind: "separator" },
    {
      kind: "action",
      label: "Delete",
      icon: "trash",
      shortcut: "Delete",
      destructive: true,
      onSelect: () => deleteRecords(app, [record.id]),
    },
  ];
  return (
    <PanelHeader
      look="name"
      icon={face.icon}
      title={title}
      mark={
        <>
          {word !== "" && <Chip>{word ?? face.word}</Chip>}
          <RecordMark id={record.id} />
        </>
      }
    >
      <Menu
        trigger={<IconButton icon="more" size="s" label="More actions" />}
        entries={entries}
        align="end"
      />
      <IconButton
        icon="close"
        size="s"
        label="Clear the selection"
        onClick={() => app.session({ selection: [] })}
      />
    </PanelHeader>
  );
}
