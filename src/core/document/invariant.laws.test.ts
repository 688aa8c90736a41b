import { array, assert, nat, property } from "fast-check";
import { expect, test } from "vitest";
import { arbitraryDocument } from "../testing/arbitrary-document.ts";
import { asRecord } from "../testing/arbitrary-record.ts";
import { type Choices, choicesFrom } from "../testing/choices.ts";
import { withoutRecords, withPlacements, withRecords } from "../testing/with-records.ts";
import { catalogOf } from "./catalog.ts";
import type { Document } from "./document.ts";
import { designId, idOf } from "./id.ts";
import { violationsOf } from "./invariant.ts";
import { between } from "./patch.ts";
import type { SchemaRecord } from "./records/index.ts";
import { rewriteRecord } from "./rewrite.ts";

/** A document with one careless edit: a record taken out, misdirected, renamed, or changed in one of its values. */
function damaged(document: Document, choices: Choices): Document {
  const records = [...document.schema.values()].filter(({ id }) => id !== designId);
  const [one, other] = [choices.among(records), choices.among(records)];
  if (!one || !other) return document;
  switch (choices.below(7)) {
    case 0:
      return withoutRecords(document, one.id);
    case 1:
      return withRecords(document, misdirected(one, other, choices));
    case 2:
      return "name" in one && "name" in other
        ? withRecords(document, asRecord({ ...one, name: other.name }))
        : document;
    case 3:
      return withPlacements(document, {
        id: idOf("table", one.id),
        kind: "placement",
        x: 0,
        y: 0,
        colour: 0,
        density: "keys",
      });
    case 4:
      return moved(document, one.id, choices);
    case 5:
      return withRecords(document, withOneValueOf(one, other, choices));
    default:
      return withRecords(document, emptied(one, choices));
  }
}

/** A record taken from its owner and given to another of the same kind. */
function moved(document: Document, id: string, choices: Choices): Document {
  const owner = catalogOf(document).parentOf(id);
  const others = [...document.schema.values()].filter(({ kind }) => kind === owner?.kind);
  const other = choices.among(others);
  if (!owner || !other || owner === other) return document;
  const [key, before] = Object.entries(owner).find(([, value]) => isListWith(value, id)) ?? [];
  const after = Object.entries(other).find(([name]) => name === key)?.[1];
  if (key === undefined || !Array.isArray(before) || !Array.isArray(after)) return document;
  return withRecords(
    document,
    asRecord({ ...owner, [key]: before.filter((child: string) => child !== id) }),
    asRecord({ ...other, [key]: [...after, id] }),
  );
}

function isListWith(value: unknown, id: string): boolean {
  return Array.isArray(value) && value.includes(id);
}

function misdirected(record: SchemaRecord, to: SchemaRecord, choices: Choices): SchemaRecord {
  return rewriteRecord(record, { id: (id) => (id !== record.id && choices.once(2) ? to.id : id) });
}

/** A value of a record of the same kind under the same field. */
function withOneValueOf(record: SchemaRecord, other: SchemaRecord, choices: Choices): SchemaRecord {
  if (record.kind !== other.kind) return record;
  const entry = choices.among(Object.entries(other).filter(([key]) => key !== "id"));
  return entry ? asRecord({ ...record, [entry[0]]: entry[1] }) : record;
}

/** A list without its last, a flag turned, something optional left out. */
function emptied(record: SchemaRecord, choices: Choices): SchemaRecord {
  const [key, value] = choices.among(Object.entries(record).filter(([name]) => name !== "id")) ?? ["", 0];
  if (typeof value === "boolean") return asRecord({ ...record, [key]: !value });
  if (Array.isArray(value)) return asRecord({ ...record, [key]: value.slice(0, -1) });
  return record;
}

test("looking around an edit finds what looking at everything finds", () => {
  const seen = new Set<string>();
  assert(
    property(arbitraryDocument, array(nat(9999), { maxLength: 12 }), (document, tape) => {
      const after = damaged(document, choicesFrom(tape));
      const touched = between(document, after);
      const catalog = catalogOf(after);
      const everywhere = kindsOf(violationsOf(catalog));
      const around = kindsOf(violationsOf(catalog, touched));
      // A record torn from the tree takes others with it, which only the whole look lists one by one.
      const isTorn = everywhere.includes("record-owned-once") || everywhere.includes("reference-resolves");
      if (isTorn) expect(around.filter((kind) => !everywhere.includes(kind))).toEqual([]);
      else expect(around).toEqual(everywhere);
      expect(around.length > 0).toBe(everywhere.length > 0);
      for (const kind of around) seen.add(kind);
    }),
    { numRuns: 2000 },
  );
  expect(seen.size).toBeGreaterThan(8);
  // Ends what hangs: a machine that is shared takes ten times as long as an idle one.
}, 120_000);

function kindsOf(violations: ReturnType<typeof violationsOf>): readonly string[] {
  return [...new Set(violations.map(({ invariant }) => invariant))].sort();
}
