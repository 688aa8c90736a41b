import { useId } from "react";
import type { Catalog } from "../../../core/document/catalog.ts";
import { useCatalog } from "../../app/app-context.ts";
import { countedWords } from "../../canvas/shown.ts";
import { DialogSection } from "../../parts/Dialog.tsx";
import { Select } from "../../parts/Select.tsx";
import { Switch } from "../../parts/Switch.tsx";
import styles from "./ShareDialog.module.css";
import type { Part, ShareChoices, StartView, Surroundings } from "./share-choices.ts";
import type { PartLengths } from "./use-link.ts";

type Props = {
  readonly choices: ShareChoices;
  readonly choose: (change: Partial<ShareChoices>) => void;
  readonly around: Surroundings;
  readonly lengths: PartLengths;
};

/** What the link carries, and how it opens. */
export function ChoicesSection({ choices, choose, around, lengths }: Props) {
  const startId = useId();
  const catalog = useCatalog();
  const hidden = around.hidden.length;
  const part = (name: Part, label: string, detail: string) => (
    <Switch
      checked={choices[name]}
      onChange={(checked) => choose({ [name]: checked })}
      label={label}
      detail={detail}
      trailing={trailingFor(choices[name], lengths[name])}
    />
  );
  return (
    <DialogSection>
      <div className={styles.choices}>
        <Switch
          checked={choices.viewOnly}
          onChange={(viewOnly) => choose({ viewOnly })}
          label="View only"
          detail="Recipients can make their own copy"
        />
        {part("positions", "Positions, areas and notes", "Without: arranged on opening")}
        {part("comments", "Comments", "Of tables, columns and all else")}
        {hidden > 0 &&
          part(
            "hiddenTables",
            hiddenLabel(catalog, around.hidden),
            `${countedWords(catalog, around.hidden)} and what needs ${hidden === 1 ? "it" : "them"}`,
          )}
        {(lengths.generatedNames ?? 0) > 0 &&
          part("generatedNames", "Generated names", "Without: as PostgreSQL names keys and indexes")}
        <div className={styles.start}>
          <span id={startId}>Opens with</span>
          <Select
            size="s"
            aria-labelledby={startId}
            value={optionOf(choices.start)}
            options={startOptions(choices, around)}
            onChange={(value) => choose({ start: startFrom(value) })}
          />
        </div>
      </div>
    </DialogSection>
  );
}

function hiddenLabel(catalog: Catalog, ids: readonly string[]): string {
  const views = ids.filter((id) => catalog.find("view", id)).length;
  if (views === 0) return "Hidden tables";
  return views === ids.length ? "Hidden views" : "Hidden tables and views";
}

function trailingFor(included: boolean, length: number | undefined): string | undefined {
  if (length === undefined || length === 0) return undefined;
  return `${included ? "" : "+"}${length.toLocaleString("en")} characters`;
}

function startOptions({ positions }: ShareChoices, { selection, areas }: Surroundings) {
  const unplaced = !positions;
  return [
    { value: "whole", label: "the whole design" },
    { value: "selection", label: "what is selected", unavailable: selection.length === 0 },
    { value: "view", label: "what I see now", unavailable: unplaced },
    ...areas.map(({ id, name }) => ({ value: `area ${id}`, label: `area ${name}`, unavailable: unplaced })),
  ];
}

function optionOf(start: StartView): string {
  return start.kind === "area" ? `area ${start.id}` : start.kind;
}

function startFrom(value: string): StartView {
  if (value.startsWith("area ")) return { kind: "area", id: value.slice(5) };
  return value === "selection" || value === "view" ? { kind: value } : { kind: "whole" };
}
