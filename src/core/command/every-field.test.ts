import { expect, test } from "vitest";
import { equal } from "../base/equal.ts";
import { countingMint } from "../base/mint.ts";
import { isRefusal } from "../base/refusal.ts";
import { chosenGroup, isPlain } from "../document/accepts.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import { entriesOf, type Field, type Fields } from "../document/field.ts";
import { recordShapes } from "../document/records/index.ts";
import { drawnEdits, type Edit, everyEdit, everyKind } from "../testing/every-edit.ts";
import { sqlReader } from "../testing/read-sql.ts";
import { runCommand } from "./run-command.ts";

/** What no command changes of a record that is there, and why. */
const exceptions: Readonly<Record<string, string>> = {
  "extension.name": "another name is another extension: it is deleted, and the other added",
  "object.type": "an object of another kind is another object",
  "grant.on": "privileges on something else are another grant: set-grant makes it",
  "grant.grantee": "privileges of another role are another grant: set-grant makes it",
  "grant.revoked": "what PUBLIC loses is a grant of its own: set-grant makes it",
  "exclusion.elements.key.of.output.name": "only an index of a view is over columns by their names",
  "kept.subject": "follows from the statement, which engine/restate-sql.ts reads",
  "kept.phase": "follows from the statement",
  "kept.provides": "follows from the statement",
  "kept.uses": "follows from the statement",
};

const mint = countingMint("new");
const read = await sqlReader();
const { catalog: written, ledger } = read(everyKind);
const start = drawnEdits(written).reduce((catalog, edit) => done(catalog, edit), written);

function done(catalog: Catalog, [id, input]: Edit): Catalog {
  const result = runCommand(catalog, { id, input, mint });
  if (isRefusal(result)) throw new Error(`${id} ${JSON.stringify(input)}: ${result.refused}`);
  return catalogOf(result.document);
}

/** The fields that an edit changes in records that stay. */
function changedBy(edit: Edit): readonly string[] {
  const found: string[] = [];
  for (const [id, record] of done(start, edit).document.schema) {
    const old = start.record(id);
    if (old && old !== record)
      found.push(...changedIn(recordShapes[record.kind].fields, [old, record], record.kind));
  }
  return found;
}

type Two = readonly [before: unknown, after: unknown];

function changedIn(fields: Fields, [before, next]: Two, path: string): readonly string[] {
  const side = (value: unknown, name: string): unknown => (isPlain(value) ? value[name] : undefined);
  return entriesOf(fields).flatMap(([name, field]) =>
    changedInField(field, [side(before, name), side(next, name)], `${path}.${name}`),
  );
}

function changedInField(field: Field, [before, next]: Two, path: string): readonly string[] {
  if (equal(before, next)) return [];
  switch (field.type) {
    case "children":
      return [];
    case "optional":
      return next === null ? [path] : changedInField(field.of, [before ?? undefined, next], path);
    case "list": {
      const [old, items]: readonly unknown[][] = [before, next].map((list) =>
        Array.isArray(list) ? list : [],
      );
      return (items ?? []).flatMap((item, at) => changedInField(field.of, [old?.[at], item], path));
    }
    case "group":
      return changedIn(field.fields, [before, next], path);
    case "variant":
      return changedInVariant(field, [before, next], path);
    default:
      return before === undefined && isUnsaid(next) ? [] : [path];
  }
}

function changedInVariant(
  field: Extract<Field, { readonly type: "variant" }>,
  [before, next]: Two,
  path: string,
): readonly string[] {
  const chosen = chosenGroup(field, next);
  if (!chosen) return [];
  const own = `${path}.${chosen.kind}`;
  const old = isPlain(before) && before.kind === chosen.kind ? before : undefined;
  return entriesOf(chosen.fields).length === 0 ? [own] : changedIn(chosen.fields, [old, chosen.value], own);
}

/** What a new group has anyway says nothing of how it is changed. */
function isUnsaid(value: unknown): boolean {
  return value === "" || value === false || value === 0 || value === null;
}

/** The fields of a shape that are neither groups, lists of them, nor children. */
function leavesOf(fields: Fields, path: string): readonly string[] {
  return entriesOf(fields).flatMap(([name, field]) => leavesIn(field, `${path}.${name}`));
}

function leavesIn(field: Field, path: string): readonly string[] {
  switch (field.type) {
    case "children":
      return [];
    case "optional":
    case "list":
      return leavesIn(field.of, path);
    case "group":
      return leavesOf(field.fields, path);
    case "variant":
      return Object.entries(field.of).flatMap(([kind, fields]) => {
        const leaves = leavesOf(fields, `${path}.${kind}`);
        return leaves.length === 0 ? [`${path}.${kind}`] : leaves;
      });
    default:
      return [path];
  }
}

test("every field of every record has a command that changes it, but for those that say why not", () => {
  expect(ledger.filter(({ outcome }) => outcome === "refused")).toEqual([]);
  const changed = new Set(everyEdit(start).flatMap(changedBy));
  const all = Object.values(recordShapes).flatMap(({ fields, kind }) => leavesOf(fields, kind));
  expect(all.filter((leaf) => !changed.has(leaf) && !(leaf in exceptions))).toEqual([]);
  expect(Object.keys(exceptions).filter((leaf) => changed.has(leaf) || !all.includes(leaf))).toEqual([]);
});
