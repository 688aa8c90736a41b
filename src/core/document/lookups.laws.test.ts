import { array, assert, constantFrom, nat, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { aDocument } from "../testing/a-document.ts";
import { arbitraryDocument } from "../testing/arbitrary-document.ts";
import { choicesFrom } from "../testing/choices.ts";
import { growths } from "../testing/growths/index.ts";
import { type Document, emptyDocument } from "./document.ts";
import { designId } from "./id.ts";
import { type Lookups, lookupsWith } from "./lookups.ts";
import { lookupsOf } from "./lookups-of.ts";
import { apply, between } from "./patch.ts";
import type { SchemaRecord } from "./records/index.ts";
import { childIdsOf } from "./references.ts";

const growing = tuple(constantFrom(...growths), array(nat(9999), { maxLength: 60, size: "max" }));

/** Ways to break a schema or move things in it, at a record that a number chooses. */
const blows: readonly ((records: Map<string, SchemaRecord>, at: number) => void)[] = [
  (records, at) => records.delete(chosen(records, at)?.id ?? ""),
  (records, at) => withChildren(records, at, (children) => children.toReversed()),
  (records, at) => withChildren(records, at, (children) => children.slice(1)),
  (records, at) => withChildren(records, at, (children) => [...children, ...children.slice(0, 1)]),
  (records, at) => withChildren(records, at, (children) => [...children, "nothing"]),
  (records, at) =>
    withChildren(records, at, (children) => [...children, chosen(records, at * 7 + 3)?.id ?? ""]),
  (records, at) => {
    const record = chosen(records, at);
    if (record && "name" in record) records.set(record.id, { ...record, name: `${record.name}_2` });
  },
];

function chosen(records: ReadonlyMap<string, SchemaRecord>, at: number): SchemaRecord | undefined {
  const all = [...records.values()].filter(({ id }) => id !== designId);
  return all[at % all.length];
}

/** Changes the first list of children that is not empty of a record that has one. */
function withChildren(
  records: Map<string, SchemaRecord>,
  at: number,
  change: (children: readonly string[]) => readonly string[],
): void {
  const owners = [...records.values()].filter((record) => childIdsOf(record).length > 0);
  const owner = owners[at % owners.length];
  const child = owner && childIdsOf(owner)[0];
  if (!owner || child === undefined) return;
  const fields = Object.entries(owner).map(([key, value]) =>
    Array.isArray(value) && value[0] === child ? [key, change(value)] : [key, value],
  );
  records.set(owner.id, Object.fromEntries(fields));
}

const blow = tuple(constantFrom(...blows), nat(9999));

/** Documents, each from an edit of the one before: grown first, then broken and moved about, then as it was. */
const arbitraryEdits = tuple(
  arbitraryDocument,
  array(growing, { maxLength: 3 }),
  array(array(blow, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
).map(([start, grown, blown]): readonly Document[] => {
  const documents = [start];
  for (const [grow, tape] of grown) documents.push(grow(documents.at(-1) ?? start, choicesFrom(tape)));
  for (const blows of blown) {
    const schema = new Map((documents.at(-1) ?? start).schema);
    for (const [strike, at] of blows) strike(schema, at);
    documents.push({ ...start, schema });
  }
  return [...documents, start];
});

const found = (lookups: Lookups) => ({
  tree: lookups.tree.get(),
  byKind: lookups.byKind.get(),
  inward: new Map([...lookups.inward.get()].filter(([, by]) => by.length > 0)),
  relations: {
    ...lookups.relations.get(),
    ids: new Map([...lookups.relations.get().ids].filter(([, names]) => names.size > 0)),
  },
});

describe("lookups", () => {
  test("[K1] after edits they are what a walk through the whole design finds, in broken documents as well", () => {
    assert(
      property(arbitraryEdits, ([start, ...others]) => {
        let now = start ?? emptyDocument();
        found(lookupsOf(now.schema));
        for (const next of others) {
          now = apply(now, between(now, next));
          expect(found(lookupsOf(now.schema))).toEqual(found(lookupsWith(new Map(now.schema))));
        }
      }),
      { numRuns: 200 },
    );
  });

  test("an edit that changes no place and no mention leaves them as they were", () => {
    const before = aDocument({
      customers: { id: "int8 pk" },
      orders: { customer_id: "int8 -> customers.id" },
    });
    const was = lookupsOf(before.schema);
    found(was);
    const table = before.schema.get("orders");
    if (table?.kind !== "table") throw new Error("There is no table.");
    const renamed = new Map([...before.schema, [table.id, { ...table, name: "purchases" }]]);
    const after = lookupsOf(apply(before, between(before, { ...before, schema: renamed })).schema);
    expect(after.tree.known()?.owners).toBe(was.tree.get().owners);
    expect(after.inward.known()).toBe(was.inward.get());
    expect(after.byKind.known()?.get("column")).toBe(was.byKind.get().get("column"));
    expect(after.relations.known()?.ids.get("public")?.get("purchases")).toBe("orders");
  });
});
