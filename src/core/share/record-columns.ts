import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import { isPlain } from "../document/accepts.ts";
import type { Field, Fields, VariantField } from "../document/field.ts";
import type { Coder } from "./coder.ts";
import { type Coded, type Column, column, type Hints, noHints, those } from "./column.ts";
import { codeLists } from "./list-column.ts";
import { codeOpen, codeWhole } from "./open-column.ts";
import type { Order } from "./order.ts";
import { codeQuantities } from "./quantities.ts";
import { codeSmall } from "./symbols.ts";

type Row = Readonly<Record<string, unknown>>;

type Scene = { readonly coder: Coder; readonly order: Order };

/*
 * Records of a kind are coded field by field, each field as one column over all of them. That is where they repeat:
 * most columns are all default (one bit), many are foretold by the record's name or by the field before.
 */

/** What a row is coded as; when it is read, it also gets what stands `besides`. */
type RowShape = { readonly fields: Fields; readonly place: string; readonly besides?: Row };

/**
 * Codes records as columns; a reader gives only how many there are (`unknowns`), and gets new rows with every field of
 * the shape. A writer, which has its rows, gets none.
 */
export function codeRows(
  scene: Scene,
  shape: RowShape,
  rows: readonly unknown[],
): readonly Record<string, unknown>[] {
  const { coder, order } = scene;
  const { besides, fields, place } = shape;
  if (rows.length === 0) return [];
  const bank = coder.bank(`${place} absent`);
  const absents: Record<string, unknown> = { ...besides, ...withoutValues(fields) };
  const columns: [name: string, values: readonly unknown[]][] = [];
  let hints: Hints = noHints;
  for (const [number, name] of (order.get(place) ?? []).entries()) {
    const field = fields[name];
    if (field === undefined) continue;
    const inner = `${place}.${name}`;
    const absent = absentValue(field, order.get(inner));
    absents[name] = absent;
    const values = coder.reading ? rows : valuesOf(rows, name);
    // Also one that no record has: it is finished as a mention of nothing, which is refused by what it is.
    if (field.type === "id") coder.mention(inner);
    if (coder.bit(bank, number * 1024, isAnySaid(values, absent)) === 0) continue;
    const coded = codeField(scene, { field, place: inner }, { values, hints });
    columns.push([name, coded.values]);
    if (coded.symbols.length > 0) hints = { first: hints.first ?? coded.symbols, second: coded.symbols };
  }
  return withColumns(coder.reading ? rows.length : 0, absents, columns);
}

/** The fields of a shape in its order, in which whole records have them, still without values. */
const withoutValues = memoizeByIdentity((fields: Fields) =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, undefined])),
);

function valuesOf(rows: readonly unknown[], name: string): readonly unknown[] {
  return rows.map((row) => (isPlain(row) ? row[name] : undefined));
}

/** So many rows, each with what is absent and, over it, what the columns have. */
function withColumns(
  count: number,
  absents: Row,
  columns: readonly (readonly [name: string, values: readonly unknown[]])[],
): readonly Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = [];
  for (let at = 0; at < count; at += 1) {
    const row = { ...absents };
    for (const column of columns) row[column[0]] = column[1][at];
    rows.push(row);
  }
  return rows;
}

/** What a field has when nothing was said, by the format's own order, not by the shapes of today. */
function absentValue(field: Field, words: readonly string[] | undefined): unknown {
  switch (field.type) {
    case "text":
      return "";
    case "flag":
      return false;
    case "count":
      return 0;
    case "choice":
      return words?.[0];
    case "optional":
      return null;
    case "list":
    case "children":
      return [];
    case "id":
    case "group":
    case "variant":
      return undefined;
  }
}

/** 1 when one of the values says something. */
function isAnySaid(values: readonly unknown[], absent: unknown): number {
  return values.some((value) => !isAbsent(value, absent)) ? 1 : 0;
}

function isAbsent(value: unknown, absent: unknown): boolean {
  return Array.isArray(absent) ? Array.isArray(value) && value.length === 0 : value === absent;
}

type Place = { readonly field: Field; readonly place: string };

function codeField(scene: Scene, { field, place }: Place, given: Column): Coded {
  const { coder, order } = scene;
  switch (field.type) {
    case "text":
      return codeOpen(coder, place, {
        ...given,
        code: (fresh) => fresh.map((text) => coder.text(String(text), place)),
      });
    case "count":
      return codeOpen(coder, place, {
        ...given,
        code: (fresh) => codeQuantities(coder, place, numbers(fresh)),
      });
    case "flag":
      return codeWords(coder, place, { ...given, words: [false, true] });
    case "choice":
      return codeWords(coder, place, { ...given, words: order.get(place) ?? [] });
    case "id":
      return codePointers(scene, place, given);
    case "optional":
      return codeOptional(scene, { field: field.of, place }, given);
    case "children":
      return codeLists(coder, place, { ...given, code: ({ values }) => codeKinds(scene, place, values) });
    case "list":
      return codeWhole(coder, place, {
        ...given,
        code: (plain) => codeItems(scene, { field: field.of, place }, plain),
      });
    case "group":
      return codeWhole(coder, place, {
        ...given,
        code: (plain) => codeGroups(scene, { fields: field.fields, place }, plain),
      });
    case "variant":
      return codeWhole(coder, place, {
        ...given,
        code: (plain) => codeVariants(scene, { field, place }, plain),
      });
  }
}

function numbers(values: readonly unknown[]): readonly number[] {
  return values.map((value) => (typeof value === "number" ? value : 0));
}

/** Codes values that are each one of a few known words. */
function codeWords(
  coder: Coder,
  place: string,
  given: Column & { readonly words: readonly unknown[] },
): Coded {
  const values = given.values.map((value) => Math.max(0, given.words.indexOf(value)));
  const symbols = codeSmall(coder, place, { ...given, values });
  return { symbols, values: symbols.map((symbol) => given.words[symbol] ?? given.words[0]) };
}

/** Codes the kinds of records, as numbers of the order; where only one kind may stand, nothing is written. */
function codeKinds({ coder, order }: Scene, place: string, kinds: readonly unknown[]): readonly unknown[] {
  const most = (order.get(place) ?? []).length;
  if (most < 2) return kinds.map(() => 0);
  return codeSmall(coder, `${place} kinds`, column(kinds)).map((kind) => Math.min(kind, most - 1));
}

function codePointers(scene: Scene, place: string, given: Column): Coded {
  const pointers = given.values.map((value) => (isPlain(value) ? value : {}));
  const kinds = codeKinds(
    scene,
    place,
    pointers.map(({ kind }) => kind),
  );
  const { coder } = scene;
  if (pointers.length > 0) coder.mention(place);
  const { values, symbols } = codeOpen(coder, place, {
    values: pointers.map(({ at }) => at),
    hints: given.hints,
    code: (fresh) => codeQuantities(coder, place, numbers(fresh)),
  });
  return { symbols, values: coder.reading ? kinds.map((kind, index) => ({ kind, at: values[index] })) : [] };
}

function codeOptional(scene: Scene, { field, place }: Place, given: Column): Coded {
  const there = codeSmall(scene.coder, `${place} there`, {
    ...given,
    values: given.values.map((value) => (value === null ? 0 : 1)),
  });
  const inner = codeField(scene, { field, place }, those(given, there));
  let next = 0;
  const places = there.map((is) => (is === 1 ? next++ : undefined));
  return {
    symbols: places.map((at) => (at === undefined ? 0 : (inner.symbols[at] ?? 0) + 1)),
    values: places.map((at) => (at === undefined ? null : inner.values[at])),
  };
}

function codeItems(scene: Scene, at: Place, given: Column): Coded {
  return codeLists(scene.coder, at.place, { ...given, code: (items) => codeField(scene, at, items).values });
}

function codeGroups(
  scene: Scene,
  group: { readonly fields: Fields; readonly place: string },
  given: Column,
): Coded {
  return { symbols: [], values: codeRows(scene, group, given.values) };
}

function codeVariants(
  scene: Scene,
  {
    field,
    place,
  }: { readonly field: VariantField<Readonly<Record<string, Fields>>>; readonly place: string },
  given: Column,
): Coded {
  const kinds = codeWords(scene.coder, place, {
    values: given.values.map((value) => (isPlain(value) ? value.kind : undefined)),
    hints: given.hints,
    words: scene.order.get(place) ?? [],
  }).values;
  const values: unknown[] = [...given.values];
  for (const kind of scene.order.get(place) ?? []) {
    const fields = field.of[kind];
    if (fields === undefined) continue;
    const chosen = kinds.flatMap((is, at) => (is === kind ? [at] : []));
    const rows = codeRows(
      scene,
      { fields, place: `${place}.${kind}`, besides: { kind } },
      chosen.map((at) => given.values[at]),
    );
    for (const [index, row] of rows.entries()) values[chosen[index] ?? 0] = row;
  }
  return { symbols: [], values };
}
