import { blank } from "../../document/blank.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import { idOf } from "../../document/id.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import { objectName } from "../../postgres/default-names.ts";
import { quoteName } from "../../postgres/quoting.ts";
import { adopt } from "./document-edits.ts";

/** Two columns of one table that shall say the same: what is written to one comes to the other. */
export interface Synchrony {
  readonly table: string;
  /** The column that running code knows. */
  readonly from: ColumnRecord;
  readonly to: ColumnRecord;
  /** What the new column gets from the row `NEW`. */
  readonly value: (qualifier: string) => string;
  /** What the old column gets when only the new one is written; null when nobody writes that yet. */
  readonly back: ((qualifier: string) => string) | null;
}

/** The ids of the trigger and the function that keep a column in step, by the column's id. */
export function syncIds(columnId: string): readonly [trigger: string, routine: string] {
  return [`sync ${columnId}`, `sync function ${columnId}`];
}

/** The design with the trigger, and its function, that keep two columns in step. */
export function withSync(document: Document, synchrony: Synchrony): Document {
  const catalog = catalogOf(document);
  const { from, table, to } = synchrony;
  const namespace = catalog.namespaceOf(table)?.id ?? "";
  const owner = catalog.get("table", table);
  const [triggerId, routineId] = syncIds(to.id);
  const name = freeName(catalog, objectName(owner.name, from.name, "sync"));
  const routine = blank("function", idOf("function", routineId), {
    name,
    routine: "function",
    arguments: "",
    identity: "",
    definition: `RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n${bodyOf(synchrony)}\n  RETURN NEW;\nEND $$`,
  });
  const trigger = blank("trigger", idOf("trigger", triggerId), {
    name,
    timing: "before",
    events: [
      { event: "insert", columns: [] },
      { event: "update", columns: [] },
    ],
    forEach: "row",
    function: { kind: "defined", id: routine.id },
    arguments: [],
  });
  return adopt(adopt(document, namespace, routine), table, trigger);
}

function bodyOf({ back, from, to, value }: Synchrony): string {
  const [old, next] = [quoteName(from.name), quoteName(to.name)];
  if (back === null) return `  NEW.${next} := ${value("NEW.")};`;
  return [
    "  IF TG_OP = 'INSERT' THEN",
    `    IF NEW.${next} IS NULL THEN NEW.${next} := ${value("NEW.")}; ELSE NEW.${old} := ${back("NEW.")}; END IF;`,
    `  ELSIF NEW.${next} IS DISTINCT FROM OLD.${next} THEN NEW.${old} := ${back("NEW.")};`,
    `  ELSIF NEW.${old} IS DISTINCT FROM OLD.${old} THEN NEW.${next} := ${value("NEW.")};`,
    "  END IF;",
  ].join("\n");
}

function freeName(catalog: Catalog, wanted: string): string {
  const taken = new Set([...catalog.all("function"), ...catalog.all("trigger")].map(({ name }) => name));
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted.slice(0, 58)}${number}`;
  return name;
}
