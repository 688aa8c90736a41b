import type { Catalog } from "../../../core/document/catalog.ts";
import type { Reach } from "../../app/reach.ts";
import { actionGroups, type PaletteAction } from "./action.ts";
import { actions } from "./actions/index.ts";
import { fuzzyMatch, matchWords, wordsOf } from "./fuzzy-match.ts";
import { headingOf, type PaletteObject, paletteObjects } from "./palette-objects.ts";

/** A line of the palette: an action, which may be unavailable for a reason, or an object of the design. */
export type PaletteEntry = { readonly at: readonly number[] } & (
  | { readonly kind: "action"; readonly action: PaletteAction; readonly unavailable: string | undefined }
  | { readonly kind: "object"; readonly object: PaletteObject }
);

/** Lines under one heading, best first. */
export interface PaletteGroup {
  readonly heading: string;
  readonly entries: readonly PaletteEntry[];
}

/** What is asked of the palette. */
export interface PaletteQuestion {
  readonly text: string;
  readonly scope: "palette" | "search";
  /** Keys of what was taken last, the newest first; see `keyOf`. */
  readonly recent: readonly string[];
}

/** Objects of one kind at most, in a list of all kinds and in a list of objects. */
const most = { palette: 6, search: 40 } as const;

/** Actions at most: all that begin with "Add". */
const mostActions = 30;

/** The key under which an entry is remembered. */
export function keyOf(entry: PaletteEntry): string {
  return entry.kind === "action" ? `action ${entry.action.id}` : entry.object.id;
}

/**
 * What answers a question, in groups; the group with the best line first. Nothing asked: what was taken last, then all
 * actions, or all objects in a search. A text that begins with `>` asks for actions only.
 */
export function paletteEntries(
  reach: Reach,
  catalog: Catalog,
  { text, scope, recent }: PaletteQuestion,
): readonly PaletteGroup[] {
  const commandsOnly = text.trimStart().startsWith(">");
  const sought = text.replace(/^\s*>/, "").trim();
  const offered = scope === "search" ? [] : actions.map((action) => offer(reach, action));
  const objects = commandsOnly ? [] : paletteObjects(catalog);
  if (sought !== "")
    return answers([...found(offered, sought), ...foundObjects(objects, sought)], most[scope]);
  const lines = scope === "search" ? objects.map(asEntry) : offered;
  const known = new Map([...offered, ...objects.map(asEntry)].map((entry) => [keyOf(entry), entry]));
  const last = recent.flatMap((key) => known.get(key) ?? []).slice(0, 5);
  const groups = grouped(lines.filter((entry) => !last.includes(entry)));
  return last.length === 0 ? groups : [{ heading: "Recent", entries: last }, ...groups];
}

type Ranked = { readonly entry: PaletteEntry; readonly score: number };

function offer(reach: Reach, action: PaletteAction): Extract<PaletteEntry, { kind: "action" }> {
  return { kind: "action", action, unavailable: action.unavailable?.(reach), at: [] };
}

function asEntry(object: PaletteObject): PaletteEntry {
  return { kind: "object", object, at: [] };
}

/** Actions by their label, then by their other words; those that cannot be done now stand behind the others. */
function found(
  offered: readonly Extract<PaletteEntry, { kind: "action" }>[],
  sought: string,
): readonly Ranked[] {
  return offered.flatMap((entry) => {
    const { label, words = "", group } = entry.action;
    const named = fuzzyMatch(label, sought);
    const told = named ? undefined : fuzzyMatch(`${label} ${words} ${group}`, sought);
    const score = named?.score ?? (told && told.score - 30);
    if (score === undefined) return [];
    return [
      {
        entry: { ...entry, at: named?.at ?? [] },
        score: entry.unavailable === undefined ? score : score - 25,
      },
    ];
  });
}

/** A column is named by itself or with its table: what matches its own name counts as if it stood alone. */
function foundObjects(objects: readonly PaletteObject[], sought: string): readonly Ranked[] {
  const words = wordsOf(sought);
  const withTable = sought.includes(".");
  return objects.flatMap((object) => {
    const dot = withTable || object.kind !== "column" ? -1 : object.text.lastIndexOf(".");
    const alone = dot >= 0 ? matchWords(object.text.slice(dot + 1), words) : undefined;
    const match = alone
      ? { score: alone.score - 3, at: alone.at.map((place) => place + dot + 1) }
      : matchWords(object.text, words);
    return match ? [{ entry: { kind: "object", object, at: match.at }, score: match.score }] : [];
  });
}

function answers(ranked: readonly Ranked[], limit: number): readonly PaletteGroup[] {
  const sorted = ranked.toSorted((a, b) => b.score - a.score).map(({ entry }) => entry);
  return inGroups(
    sorted,
    (entry) => (entry.kind === "action" ? "Commands" : headingOf(entry.object.kind)),
    limit,
  );
}

function grouped(entries: readonly PaletteEntry[]): readonly PaletteGroup[] {
  const groups = inGroups(
    entries,
    (entry) => (entry.kind === "action" ? entry.action.group : headingOf(entry.object.kind)),
    most.search,
  );
  const order: readonly string[] = actionGroups;
  const placeOf = (heading: string): number => order.indexOf(heading);
  return groups.toSorted((a, b) => placeOf(a.heading) - placeOf(b.heading));
}

function inGroups(
  entries: readonly PaletteEntry[],
  headingFor: (entry: PaletteEntry) => string,
  limit: number,
): readonly PaletteGroup[] {
  const groups = new Map<string, PaletteEntry[]>();
  for (const entry of entries) {
    const heading = headingFor(entry);
    const group = groups.get(heading) ?? [];
    if (group.length < (entry.kind === "action" ? Math.max(limit, mostActions) : limit)) group.push(entry);
    groups.set(heading, group);
  }
  return [...groups].map(([heading, lines]) => ({ heading, entries: lines }));
}
