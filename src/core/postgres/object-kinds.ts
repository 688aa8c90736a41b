import type { ObjectRecord } from "../document/records/index.ts";

type ObjectKind = ObjectRecord["type"];

const ofDatabase: ReadonlySet<ObjectKind> = new Set<ObjectKind>([
  "cast",
  "event trigger",
  "foreign data wrapper",
  "server",
  "user mapping",
  "language",
  "access method",
  "transform",
  "subscription",
]);

/** Whether objects of this kind belong to the database as a whole rather than to a namespace. */
export function isOfDatabase(type: ObjectKind): boolean {
  return ofDatabase.has(type);
}

/** Whether objects of this kind have no name of their own: their signature says which they are. */
export function isNameless(type: ObjectKind): boolean {
  return type === "cast" || type === "transform" || type === "user mapping";
}
