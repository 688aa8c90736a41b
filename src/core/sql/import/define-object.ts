import { blank } from "../../document/blank.ts";
import { designId } from "../../document/id.ts";
import type { ObjectRecord } from "../../document/records/index.ts";
import { isOfDatabase } from "../../postgres/object-kinds.ts";
import { namespaceToCreateIn, noteCutName } from "./create-in.ts";
import type { Draft } from "./draft.ts";
import { findObjects } from "./object.ts";
import { usesOfObject } from "./object-uses.ts";
import type { At } from "./statement.ts";
import { type WrittenName, writtenName } from "./tree.ts";

/** A new object of a kind that is not drawn, as its statement defines it. */
export type Defined = {
  readonly type: ObjectRecord["type"];
  /** The parts of its name; none for what has none of its own. */
  readonly name: readonly string[];
  readonly signature?: string;
  /** All that follows name and signature. */
  readonly definition: string;
  /** The tree that names what it needs. */
  readonly tree: unknown;
  readonly replaces?: boolean | undefined;
  readonly ifNotExists?: boolean | undefined;
};

/** Adds an object, or replaces it with OR REPLACE; a second one of the same name and signature is refused. */
export function defineObject(draft: Draft, at: At, defined: Defined): void {
  const { definition, signature = "", tree, type } = defined;
  const written = writtenName(defined.name);
  const place = placeOf(draft, at, { type, written });
  if (!place) return;
  const title = [type, `${place.path}${signature}`.trim()].join(" ");
  at.about(title);
  noteCutName(at, written.name);
  const existing = findObjects(draft, type, { ...written, namespace: place.namespace?.name }).find(
    (object) => object.signature === signature && object.namespace === (place.namespace?.id ?? null),
  );
  const uses = usesOfObject(draft, tree, existing?.id);
  if (existing && defined.ifNotExists === true) at.note(`The ${title} exists already: nothing was done.`);
  else if (existing && (defined.replaces === true || isShell(existing))) {
    draft.replace({ ...existing, definition, uses });
  } else if (existing) at.refuse(`The ${title} exists already.`);
  else {
    const record = blank("object", draft.newId("object"), {
      type,
      name: written.name,
      namespace: place.namespace?.id ?? null,
      signature,
      definition,
      uses,
    });
    draft.add(record, designId);
  }
}

/** CREATE TYPE with a name alone promises a base type to the functions that its definition names. */
export function isShell({ definition, type }: ObjectRecord): boolean {
  return type === "base type" && definition === "";
}

type Place = {
  readonly namespace: ReturnType<typeof namespaceToCreateIn> | undefined;
  readonly path: string;
};

function placeOf(
  draft: Draft,
  at: At,
  { type, written }: { readonly type: ObjectRecord["type"]; readonly written: WrittenName },
): Place | undefined {
  if (isOfDatabase(type)) return { namespace: undefined, path: written.name };
  const namespace = namespaceToCreateIn(draft, at, written);
  return namespace && { namespace, path: `${namespace.name}.${written.name}` };
}
