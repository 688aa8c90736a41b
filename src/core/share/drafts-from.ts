import { isPlain } from "../document/accepts.ts";
import { expand, nowhere } from "./abbreviate.ts";
import { type Draft, type Ground, inSmallLetters } from "./ground.ts";
import { mapLeaves } from "./map-leaves.ts";
import type { Order } from "./order.ts";
import { idFrom, targetColumnPlace, targetPlace } from "./pointer.ts";
import type { Rows } from "./rows.ts";
import { fieldsOf, ownedPlaces } from "./shapes.ts";
import { dependsOnMentions, surroundingsOf } from "./surroundings.ts";

type Drafts = Map<string, Draft>;

/**
 * The records that rows stand for, by id, in the order of a walk from the design. Ids are a kind and a number. Each
 * name is there before what is foretold by it: tables and views, then columns, then the rest.
 */
export function draftsFrom(rows: Rows, order: Order): ReadonlyMap<string, Draft> {
  const { drafts, owners } = withIds(rows, order);
  const ground = groundOf(drafts, owners);
  rename(drafts, ["table", "view"], () => "");
  ground.learnTables();
  rename(drafts, ["column"], (id) => ground.nameOf(ground.ownerOf(id) ?? ""));
  for (const draft of drafts.values()) {
    const later = dependsOnMentions(draft.kind);
    const ready = later ? withMentions(ground, order, draft) : draft;
    drafts.set(draft.id, withTexts(ground, order, { draft: ready, mentions: !later }));
  }
  return drafts;
}

function withIds(
  rows: Rows,
  order: Order,
): { readonly drafts: Drafts; readonly owners: Map<string, string> } {
  const drafts: Drafts = new Map();
  const owners = new Map<string, string>();
  const next = new Map<string, number>();
  const visit = (kind: string): string => {
    const number = next.get(kind) ?? 0;
    next.set(kind, number + 1);
    const id = idAt(kind, number);
    const row = rows.get(kind)?.[number] ?? {};
    drafts.set(id, { ...row, id, kind });
    const owned = ownedPlaces(kind, order).map((name) => {
      const kinds = order.get(`${kind}.${name}`) ?? [];
      const list: readonly unknown[] = Array.isArray(row[name]) ? row[name] : [];
      return [name, list.map((child) => visit(kinds[Number(child)] ?? ""))] as const;
    });
    for (const child of owned.flatMap(([, ids]) => ids)) owners.set(child, id);
    drafts.set(id, { ...row, ...Object.fromEntries(owned), id, kind });
    return id;
  };
  visit("design");
  return { drafts, owners };
}

function idAt(kind: string, number: number): string {
  return kind === "design" ? "design" : `${kind} ${number + 1}`;
}

function rename(drafts: Drafts, kinds: readonly string[], ownerNameOf: (id: string) => string): void {
  for (const draft of drafts.values()) {
    if (!kinds.includes(draft.kind)) continue;
    const name = expand(String(draft.name), { ...nowhere, owner: ownerNameOf(draft.id) });
    drafts.set(draft.id, { ...draft, name });
  }
}

/** A foreign key's columns come first: they foretell its table, and the table is the frame of the columns there. */
function withMentions(ground: Ground, order: Order, draft: Draft): Draft {
  const isTarget = (place: string): boolean => place === targetPlace || place === targetColumnPlace;
  const stages = [
    (place: string) => !isTarget(place),
    ...[targetPlace, targetColumnPlace].map((stage) => (place: string) => place === stage),
  ];
  const shape = { fields: fieldsOf(draft.kind), place: draft.kind, order };
  return stages.slice(0, draft.kind === "foreign-key" ? 3 : 1).reduce(
    (record: Draft, isNow) => ({
      ...mapLeaves(shape, record, {
        text: (text) => text,
        id: (value, place) => (isNow(place) ? idFrom(ground, { place, record, order }, value) : value),
        children: (ids) => ids,
      }),
      id: draft.id,
      kind: draft.kind,
    }),
    draft,
  );
}

const named = ["table.name", "view.name", "column.name"];

/** With its texts whole; and, if they are still to come, its mentions. */
function withTexts(
  ground: Ground,
  order: Order,
  { draft, mentions }: { readonly draft: Draft; readonly mentions: boolean },
): Draft {
  const near = surroundingsOf(ground, order, draft);
  const shape = { fields: fieldsOf(draft.kind), place: draft.kind, order };
  const mapped = mapLeaves(shape, draft, {
    text: (text, place) => (named.includes(place) ? text : expand(text, near)),
    id: (id, place) => (mentions ? idFrom(ground, { place, record: draft, order }, id) : id),
    children: (ids) => ids,
  });
  return { ...mapped, id: draft.id, kind: draft.kind };
}

function groundOf(drafts: Drafts, owners: ReadonlyMap<string, string>): Ground & { learnTables(): void } {
  const numbers = new Map<string, number>();
  const tables = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { id, kind } of drafts.values()) {
    numbers.set(id, counts.get(kind) ?? 0);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const ownerOf = (id: string): string | undefined => {
    const owner = owners.get(id);
    const kind = owner === undefined ? undefined : drafts.get(owner)?.kind;
    return kind === "table" || kind === "view" ? owner : undefined;
  };
  const firstColumn = (tableId: string): number => {
    const columns = drafts.get(tableId)?.columns;
    return numbers.get(Array.isArray(columns) ? String(columns[0]) : "") ?? 0;
  };
  return {
    numberOf: (id) => numbers.get(id) ?? -1,
    idAt,
    kindOf: (id) => drafts.get(id)?.kind ?? "",
    nameOf: (id) => nameOf(drafts.get(id)),
    ownerOf,
    firstColumn,
    tableNamed: (name) => tables.get(name),
    learnTables() {
      for (const draft of drafts.values()) {
        const name = inSmallLetters(nameOf(draft));
        if (draft.kind === "table" && !tables.has(name)) tables.set(name, numbers.get(draft.id) ?? 0);
      }
    },
  };
}

function nameOf(draft: Draft | undefined): string {
  return isPlain(draft) && typeof draft.name === "string" ? draft.name : "";
}
