import { designId } from "../document/id.ts";
import { expand, isWhole, nowhere } from "./abbreviate.ts";
import { changeLeaves, hasText } from "./change-leaves.ts";
import { type Draft, type Ground, inSmallLetters } from "./ground.ts";
import type { Order } from "./order.ts";
import { idFrom, targetColumnPlace, targetPlace } from "./pointer.ts";
import type { Rows } from "./rows.ts";
import { childFieldsOf, fieldsOf, ownedPlaces } from "./shapes.ts";
import { dependsOnMentions, namePlaces, surroundingsOf } from "./surroundings.ts";

/** Here records are made, so here alone they grow in place. */
type Growing = Record<string, unknown> & { readonly kind: string; id: string };

function isGrowing(row: Record<string, unknown>): row is Growing {
  return typeof row.id === "string" && typeof row.kind === "string";
}

type Drafts = {
  /** In the order of a walk from the design, in which they are numbered. */
  readonly walk: readonly Growing[];
  readonly byKind: ReadonlyMap<string, readonly Growing[]>;
  readonly owners: ReadonlyMap<string, Growing>;
};

/**
 * The records that rows stand for, by id, in the order of a walk from the design, with the ids of `renumber`. Each
 * name is there before what is foretold by it: tables and views, then columns, then the rest.
 */
export function draftsFrom(rows: Rows, order: Order): ReadonlyMap<string, Draft> {
  const drafts = withIds(grown(rows, order));
  const known = new Map<string, Draft>(drafts.walk.map((draft) => [draft.id, draft]));
  const ground = groundOf(known, drafts);
  rename(drafts, ["table", "view"], () => "");
  ground.learnTables();
  rename(drafts, ["column"], (id) => ground.nameOf(ground.ownerOf(id) ?? ""));
  for (const draft of drafts.walk) {
    const later = dependsOnMentions(draft.kind);
    if (later) addMentions(ground, order, draft);
    addTexts(ground, order, draft);
    if (!later) addMentions(ground, order, draft);
  }
  return known;
}

type Grown = { readonly design: Growing; readonly byKind: ReadonlyMap<string, readonly Growing[]> };

/** The records, numbered in their kinds as a walk in the format's order meets them; owned ones lie in their owners. */
function grown(rows: Rows, order: Order): Grown {
  const byKind = new Map<string, Growing[]>();
  const grow = (kind: string): Growing => {
    const siblings = byKind.get(kind) ?? [];
    byKind.set(kind, siblings);
    const row = rows.get(kind)?.[siblings.length];
    const draft: Growing = row && isGrowing(row) ? row : { id: designId, kind };
    siblings.push(draft);
    for (const name of ownedPlaces(kind, order)) {
      const kinds = order.get(`${kind}.${name}`) ?? [];
      const list = draft[name];
      draft[name] = Array.isArray(list) ? list.map((child) => grow(kinds[Number(child)] ?? "")) : [];
    }
    return draft;
  };
  return { design: grow("design"), byKind };
}

/** The records under the ids that a walk in the order of the shapes gives them, and who owns them. */
function withIds({ design, byKind }: Grown): Drafts {
  const walk: Growing[] = [];
  const owners = new Map<string, Growing>();
  const visit = (draft: Growing, owner?: Growing): string => {
    if (owner) {
      draft.id = String(walk.length);
      owners.set(draft.id, owner);
    }
    walk.push(draft);
    for (const name of childFieldsOf(draft.kind)) {
      const children = draft[name];
      if (!Array.isArray(children)) continue;
      draft[name] = children.map((child) => visit(child, draft));
    }
    return draft.id;
  };
  visit(design);
  return { walk, byKind, owners };
}

function rename({ byKind }: Drafts, kinds: readonly string[], ownerNameOf: (id: string) => string): void {
  for (const draft of kinds.flatMap((kind) => byKind.get(kind) ?? [])) {
    const name = String(draft.name);
    draft.name = isWhole(name) ? name : expand(name, { ...nowhere, owner: ownerNameOf(draft.id) });
  }
}

/** A foreign key's columns come first: they foretell its table, and the table is the frame of the columns there. */
function addMentions(ground: Ground, order: Order, draft: Growing): void {
  const shape = { fields: fieldsOf(draft.kind), place: draft.kind, order };
  const add = (isNow: (place: string) => boolean): void =>
    changeLeaves(shape, draft, {
      id: (value, place) => (isNow(place) ? idFrom(ground, { place, record: draft, order }, value) : value),
    });
  add((place) => place !== targetPlace && place !== targetColumnPlace);
  if (draft.kind !== "foreign-key") return;
  add((place) => place === targetPlace);
  add((place) => place === targetColumnPlace);
}

/** Most records have only texts that are whole already; for the others alone it is asked what is near. */
function addTexts(ground: Ground, order: Order, draft: Growing): void {
  const shape = { fields: fieldsOf(draft.kind), place: draft.kind, order };
  if (!hasText(shape, draft, isShort)) return;
  const near = surroundingsOf(ground, order, draft);
  changeLeaves(shape, draft, {
    text: (text, place) => (namePlaces.has(place) || isWhole(text) ? text : expand(text, near)),
  });
}

function isShort(text: string): boolean {
  return !isWhole(text);
}

function groundOf(
  known: ReadonlyMap<string, Draft>,
  { byKind, owners }: Drafts,
): Ground & { learnTables(): void } {
  const numbers = new Map<string, number>();
  const tables = new Map<string, number>();
  for (const drafts of byKind.values())
    for (const [number, { id }] of drafts.entries()) numbers.set(id, number);
  const firstColumn = (tableId: string): number => {
    const columns = known.get(tableId)?.columns;
    return numbers.get(Array.isArray(columns) ? String(columns[0]) : "") ?? 0;
  };
  return {
    numberOf: (id) => numbers.get(id) ?? -1,
    idAt: (kind, number) => byKind.get(kind)?.[number]?.id ?? "",
    kindOf: (id) => known.get(id)?.kind ?? "",
    nameOf: (id) => nameOf(known.get(id)),
    ownerOf(id) {
      const owner = owners.get(id);
      return owner?.kind === "table" || owner?.kind === "view" ? owner.id : undefined;
    },
    firstColumn,
    tableNamed: (name) => tables.get(name),
    learnTables() {
      for (const [number, draft] of [...(byKind.get("table") ?? [])].entries()) {
        const name = inSmallLetters(nameOf(draft));
        if (!tables.has(name)) tables.set(name, number);
      }
    },
  };
}

function nameOf(draft: Draft | undefined): string {
  return typeof draft?.name === "string" ? draft.name : "";
}
