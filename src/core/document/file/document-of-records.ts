import { isRefusal, type Refusal, refuse } from "../../base/refusal.ts";
import { isPlain } from "../accepts.ts";
import { isKind, isRecord, recordMisfit, withDefaults } from "../blank.ts";
import { type DiagramRecord, diagramMisfit, diagramShapes, isDiagramRecord } from "../diagram-record.ts";
import type { Document } from "../document.ts";
import { recordShapes, type SchemaRecord } from "../records/index.ts";

/** A document of plain values that say what differs from the defaults. Only shapes and ids are checked here. */
export function documentOfRecords(values: readonly unknown[]): Document | Refusal {
  const schema = new Map<string, SchemaRecord>();
  const diagram = new Map<string, DiagramRecord>();
  const place = (record: SchemaRecord | DiagramRecord): string | undefined => {
    const { id } = record;
    if (record.kind === "placement") {
      if (diagram.has(id)) return "it is placed twice";
      diagram.set(id, record);
    } else {
      if (schema.has(id)) return "another record has this id";
      schema.set(id, record);
    }
    return undefined;
  };
  for (const [at, value] of values.entries()) {
    const record = recordOf(value);
    const problem = isRefusal(record) ? record.refused : place(record);
    if (problem !== undefined) return refuse(`Record ${at + 1}${called(value)}: ${problem}.`);
  }
  return { schema, diagram };
}

/** The whole record; or why it is none, without a full stop. */
function recordOf(value: unknown): SchemaRecord | DiagramRecord | Refusal {
  if (!isPlain(value)) return refuse("it is not an object");
  if (value.kind === "placement") {
    const filled = withDefaults(diagramShapes.placement.fields, value);
    return isDiagramRecord(filled) ? filled : refuse(String(diagramMisfit(filled)));
  }
  if (!isKind(value.kind)) return refuse("kind is unknown");
  const filled = withDefaults(recordShapes[value.kind].fields, value);
  return isRecord(filled) ? filled : refuse(String(recordMisfit(filled)));
}

function called(value: unknown): string {
  if (!isPlain(value) || typeof value.kind !== "string") return "";
  const name = [value.name, value.id].find((word) => typeof word === "string");
  return ` (${[value.kind, name].join(" ").trim().slice(0, 80)})`;
}
