import { isMovable } from "../command/moving.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { isNamed, type NamedRecord } from "../document/named-record.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import { applyName, type NewName } from "./apply-name.ts";
import type { NameStep } from "./name-step.ts";
import { withNewNamespaces } from "./new-namespaces.ts";

/** Names that PostgreSQL does not let change: what bears them is made anew. */
const fixed: ReadonlySet<string> = new Set(["design", "extension", "object", "area", "note", "saved-view"]);

/**
 * The renames and moves that lead from one design to the other, containers first. A name that is still taken is
 * waited for; where names wait for each other in a circle, one of them passes through a temporary name.
 */
export function nameSteps(
  before: Document,
  after: Document,
  leftOver: ReadonlySet<string> = new Set(),
): readonly NameStep[] {
  const steps: NameStep[] = [];
  const goal = catalogOf(after);
  const pending = goal.walk().filter((record) => needsName(catalogOf(before), goal, record));
  let now = withNewNamespaces(before, after);
  const take = (id: string, to: NewName): void => {
    const next = applyName(now, id, to);
    steps.push({ id, from: now, to: next });
    now = next;
  };
  for (const id of leftOver) {
    const record = catalogOf(now).record(id);
    if (!record || !isInTheWay(catalogOf(now), goal, record)) continue;
    take(id, temporary(catalogOf(now), record, allNames(catalogOf(now), goal)));
  }
  for (let left: readonly SchemaRecord[] = pending; left.length > 0; ) {
    const catalog = catalogOf(now);
    const wanted = left.filter((record) => needsName(catalog, goal, record));
    const taken = takenNames(catalog, goal);
    const next = wanted.find((record) => !taken.has(placeKey(goal, record)));
    const [first] = wanted;
    if (next) take(next.id, newName(catalog, goal, next));
    else if (first) take(first.id, temporary(catalog, first, taken));
    left = wanted;
    if (!first) break;
  }
  return steps;
}

/** Whether something that goes last has a name that something needs before. */
function isInTheWay(now: Catalog, goal: Catalog, record: SchemaRecord): boolean {
  if (record.kind === "extension") return false;
  const key = placeKey(now, record);
  return goal.walk().some((other) => isNamed(other) && placeKey(goal, other) === key);
}

function allNames(now: Catalog, goal: Catalog): ReadonlySet<string> {
  return new Set(
    [now, goal].flatMap((catalog) =>
      catalog
        .walk()
        .filter(isNamed)
        .map((record) => placeKey(catalog, record)),
    ),
  );
}

function needsName(now: Catalog, goal: Catalog, record: SchemaRecord): boolean {
  const old = now.record(record.id);
  if (!old || fixed.has(record.kind) || !isNamed(record) || !isNamed(old)) return false;
  return old.name !== record.name || isMoved(now, goal, record);
}

function isMoved(now: Catalog, goal: Catalog, record: SchemaRecord): boolean {
  return isMovable(record) && now.namespaceOf(record.id)?.id !== goal.namespaceOf(record.id)?.id;
}

function newName(now: Catalog, goal: Catalog, record: SchemaRecord): NewName {
  const namespace = isMoved(now, goal, record) ? goal.namespaceOf(record.id) : undefined;
  const there = now.find("namespace", namespace?.id);
  return { name: isNamed(record) ? record.name : "", namespaceId: there?.id ?? null };
}

function temporary(now: Catalog, record: SchemaRecord, taken: ReadonlySet<string>): NewName {
  const old = now.record(record.id);
  const base = old && isNamed(old) ? old.name : record.kind;
  for (let number = 1; ; number += 1) {
    const name = `${base.slice(0, 40)}_swap${number === 1 ? "" : number}`;
    if (!taken.has(placeKey(now, old ?? record, name))) return { name, namespaceId: null };
  }
}

/** The names of what is in both designs, as it is called now; what goes is out of the way by then. */
function takenNames(now: Catalog, goal: Catalog): ReadonlySet<string> {
  return new Set(
    now
      .walk()
      .filter((record) => isNamed(record) && goal.record(record.id))
      .map((record) => placeKey(now, record)),
  );
}

/** A name together with the space of names it must be unique in. */
export function placeKey(catalog: Catalog, record: SchemaRecord, name = nameIn(record)): string {
  const namespace = catalog.namespaceOf(record.id)?.id ?? "";
  switch (record.kind) {
    case "table":
    case "view":
    case "sequence":
    case "index":
    case "primary-key":
    case "unique":
    case "exclusion":
    case "enum":
    case "domain":
    case "composite":
    case "range":
      return `${namespace} relation ${name}`;
    case "foreign-key":
    case "check":
      return `${catalog.parentOf(record.id)?.id} constraint ${name}`;
    case "function":
      return `${namespace} function ${name}(${record.identity})`;
    default:
      return `${catalog.parentOf(record.id)?.id} ${record.kind} ${name}`;
  }
}

function nameIn(record: SchemaRecord): string {
  const named: NamedRecord | undefined = isNamed(record) ? record : undefined;
  return named?.name ?? "";
}
