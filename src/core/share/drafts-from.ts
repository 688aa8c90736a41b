import { designId } from "../document/id.ts";
import { expand, isWhole, nowhere, type Surroundings } from "./abbreviate.ts";
import { type Leaves, leafChanger } from "./change-leaves.ts";
import { type Draft, type Ground, inSmallLetters } from "./ground.ts";
import type { Order } from "./order.ts";
import { idFrom, targetColumnPlace, targetPlace } from "./pointer.ts";
import type { Rows } from "./rows.ts";
import { childFieldsOf, fieldsOf, ownedPlaces } from "./shapes.ts";
import { namePlaces, surroundingsOf } from "./surroundings.ts";

/** Here records are made, so here alone they grow in place. */
type Growing = Record<string, unknown> & { readonly kind: string; id: string };

function isGrowing(row: Record<string, unknown>): row is Growing {
  return typeof row.id === "string" && typeof row.kind === "string";
}

/** What was read: rows, and the places of the shapes at which there was a mention or an abbreviated text. */
export type Read = { readonly rows: Rows; readonly unfinished: ReadonlySet<string> };

type Drafts = {
  /** In the order of a walk from the design, in which they are numbered. */
  readonly known: ReadonlyMap<string, Growing>;
  readonly byKind: ReadonlyMap<string, readonly Growing[]>;
  readonly owners: ReadonlyMap<string, Growing>;
};

/**
 * The records that rows stand for, by id, in the order of a walk from the design, with the ids of `renumber`. Each
 * name is there before what is foretold by it: tables and views, then columns, then the rest.
 */
export function draftsFrom({ rows, unfinished }: Read, order: Order): ReadonlyMap<string, Draft> {
  const drafts = withIds(grown(rows, order));
  const ground = groundOf(drafts);
  const rename = (kinds: readonly string[], ownerNameOf: (id: string) => string): void => {
    for (const kind of kinds) {
      if (!unfinished.has(`${kind}.name`)) continue;
      for (const draft of drafts.byKind.get(kind) ?? []) {
        draft.name = expand(String(draft.name), { ...nowhere, owner: ownerNameOf(draft.id) });
      }
    }
  };
  rename(["table", "view"], () => "");
  ground.learnTables();
  rename(["column"], (id) => ground.nameOf(ground.ownerOf(id) ?? ""));
  for (const leaves of leavesToFinish(ground, order, unfinished)) {
    for (const [kind, siblings] of drafts.byKind) {
      const change = leafChanger({ fields: fieldsOf(kind), place: kind, order }, leaves);
      if (change) for (const draft of siblings) change(draft, draft);
    }
  }
  return drafts.known;
}

/**
 * What is to be made of mentions and texts, one after another. A foreign key's columns come first: they foretell its
 * table, and the table is the frame of the columns there. What is mentioned says what is near a text.
 */
function leavesToFinish(ground: Ground, order: Order, unfinished: ReadonlySet<string>): readonly Leaves[] {
  const id: Leaves["id"] = (value, place, record) => idFrom(ground, { place, record, order }, value);
  const near = remembered((record) => surroundingsOf(ground, order, record));
  const text: Leaves["text"] = (short, _, record) => (isWhole(short) ? short : expand(short, near(record)));
  return [
    { id, at: (place) => unfinished.has(place) && place !== targetPlace && place !== targetColumnPlace },
    { id, at: (place) => place === targetPlace },
    { id, at: (place) => place === targetColumnPlace },
    { text, at: (place) => unfinished.has(place) && !namePlaces.has(place) },
  ];
}

/** Most records have only texts that are whole already; for the others it is asked once what is near. */
function remembered(nearTo: (record: Draft) => Surroundings): (record: Draft) => Surroundings {
  let last: Draft | undefined;
  let near = nowhere;
  return (record) => {
    if (record !== last) near = nearTo(record);
    last = record;
    return near;
  };
}

/** The records of a kind, which grow in the order of their rows. */
type Sort = {
  readonly kind: string;
  readonly rows: readonly Record<string, unknown>[];
  readonly drafts: Growing[];
  /** The fields in which they own others, and the kinds of those by number. */
  readonly owned: readonly { readonly name: string; readonly kinds: readonly string[] }[];
};

type Grown = { readonly design: Growing; readonly sorts: ReadonlyMap<string, Sort> };

/** The records, numbered in their kinds as a walk in the format's order meets them; owned ones lie in their owners. */
function grown(rows: Rows, order: Order): Grown {
  const sorts = new Map<string, Sort>();
  const sortOf = (kind: string): Sort => {
    const owned = ownedPlaces(kind, order).map((name) => ({
      name,
      kinds: order.get(`${kind}.${name}`) ?? [],
    }));
    const sort = sorts.get(kind) ?? { kind, rows: rows.get(kind) ?? [], drafts: [], owned };
    sorts.set(kind, sort);
    return sort;
  };
  const grow = ({ kind, rows, drafts, owned }: Sort): Growing => {
    const row = rows[drafts.length];
    const draft: Growing = row && isGrowing(row) ? row : { id: designId, kind };
    drafts.push(draft);
    for (const { name, kinds } of owned) {
      const list = draft[name];
      if (!Array.isArray(list) || list.length === 0) continue;
      const sorts = kinds.map(sortOf);
      draft[name] = list.map((child) => grow(sorts[Number(child)] ?? sortOf("")));
    }
    return draft;
  };
  return { design: grow(sortOf("design")), sorts };
}

/** The records under the ids that a walk in the order of the shapes gives them, and who owns them. */
function withIds({ design, sorts }: Grown): Drafts {
  const known = new Map<string, Growing>();
  const owners = new Map<string, Growing>();
  const visit = (draft: Growing, owner?: Growing): string => {
    if (owner) {
      draft.id = String(known.size);
      owners.set(draft.id, owner);
    }
    known.set(draft.id, draft);
    for (const name of childFieldsOf(draft.kind)) {
      const children = draft[name];
      if (!Array.isArray(children) || children.length === 0) continue;
      draft[name] = children.map((child) => visit(child, draft));
    }
    return draft.id;
  };
  visit(design);
  return { known, owners, byKind: new Map([...sorts].map(([kind, { drafts }]) => [kind, drafts])) };
}

function groundOf({ byKind, known, owners }: Drafts): Ground & { learnTables(): void } {
  const tables = new Map<string, number>();
  const firstColumns = new Map<string, number>();
  for (const [number, { id }] of (byKind.get("column") ?? []).entries()) {
    const table = owners.get(id)?.id ?? "";
    if (!firstColumns.has(table)) firstColumns.set(table, number);
  }
  return {
    idAt: (kind, number) => byKind.get(kind)?.[number]?.id ?? "",
    kindOf: (id) => known.get(id)?.kind ?? "",
    nameOf: (id) => nameOf(known.get(id)),
    ownerOf(id) {
      const owner = owners.get(id);
      return owner?.kind === "table" || owner?.kind === "view" ? owner.id : undefined;
    },
    firstColumn: (tableId) => firstColumns.get(tableId) ?? 0,
    tableNamed: (name) => tables.get(name),
    learnTables() {
      for (const [number, draft] of (byKind.get("table") ?? []).entries()) {
        const name = inSmallLetters(nameOf(draft));
        if (!tables.has(name)) tables.set(name, number);
      }
    },
  };
}

function nameOf(draft: Draft | undefined): string {
  return typeof draft?.name === "string" ? draft.name : "";
}
