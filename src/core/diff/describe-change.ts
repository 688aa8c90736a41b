import { capitalised } from "../base/capitalised.ts";
import { isPlain } from "../document/accepts.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import { kindWords } from "../document/record-words.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import { typeSpelling } from "../sql/print/type-spelling.ts";
import type { Change } from "./change.ts";
import type { Comparison } from "./comparison.ts";

/** A change in words: "Column public.orders.total: type numeric(10,2) → numeric(12,2)". */
export function describeChange({ before, followed, after }: Comparison, change: Change): string {
  const [old, now, goal] = [catalogOf(before), catalogOf(followed), catalogOf(after)];
  switch (change.verb) {
    case "added":
      return `${subject(goal, change.after)}: added`;
    case "removed":
      return `${subject(old, change.before)}: removed`;
    case "renamed":
      return `${subject(old, change.before)}: renamed to ${goal.pathOf(change.id)}`;
    case "moved":
      return `${subject(old, change.before)}: moved to ${goal.pathOf(goal.parentOf(change.id)?.id ?? "")}`;
    case "reordered":
      return `${subject(goal, change.after)}: ${words(change.property)} in another order`;
    case "changed": {
      const [from, to] = [
        propertyWords(now, change.before, change.property),
        propertyWords(goal, change.after, change.property),
      ];
      return `${subject(goal, change.after)}: ${words(change.property)} ${from} → ${to}`;
    }
  }
}

function subject(catalog: Catalog, record: SchemaRecord): string {
  return `${capitalised(kindWords(record))} ${catalog.pathOf(record.id)}`.trimEnd();
}

/** `notNull` as "not null". */
function words(property: string): string {
  return property.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function propertyWords(catalog: Catalog, record: SchemaRecord, property: string): string {
  if (property === "type" && "type" in record && typeof record.type !== "string") {
    return typeSpelling(catalog, record.type);
  }
  const plain: Readonly<Record<string, unknown>> = record;
  return told(catalog, plain[property]);
}

function told(catalog: Catalog, value: unknown): string {
  if (value === null || value === "") return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) {
    return value.length === 0 ? "none" : `(${value.map((item) => told(catalog, item)).join(", ")})`;
  }
  if (isPlain(value)) {
    const parts = Object.entries(value).filter(([, part]) => part !== null && part !== false && part !== "");
    return parts
      .map(([key, part]) => (key === "kind" ? "" : `${words(key)} ${told(catalog, part)}`))
      .join(" ")
      .trim();
  }
  const text = String(value);
  return catalog.record(text) ? catalog.pathOf(text) || text : text;
}
