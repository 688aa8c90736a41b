import { byteLength } from "../../base/byte-length.ts";
import { blank } from "../../document/blank.ts";
import { designId } from "../../document/id.ts";
import type { NamespaceRecord } from "../../document/records/index.ts";
import { longestName } from "../../postgres/default-names.ts";
import type { Draft } from "./draft.ts";
import { namespacesFor } from "./find.ts";
import { nameKey } from "./name-keys.ts";
import type { At } from "./statement.ts";
import { spelled, type WrittenName } from "./tree.ts";

/** Makes a namespace. */
export function makeNamespace(draft: Draft, name: string): NamespaceRecord {
  const namespace = blank("namespace", draft.newId("namespace"), { name });
  draft.add(namespace, designId);
  return namespace;
}

/**
 * The namespace a new object goes into; refuses when the search path has none. One that is written but that nothing
 * made is added, and the ledger says so: dumps of single tables do not create it.
 */
export function namespaceToCreateIn(draft: Draft, at: At, written: WrittenName): NamespaceRecord | undefined {
  noteCutName(at, written.name);
  const [first] = namespacesFor(draft, written);
  if (first) return first;
  if (written.namespace === undefined) {
    return at.refuse(`No namespace of the search path exists to make ${written.name} in.`);
  }
  at.note(`The namespace ${written.namespace} was added: nothing before created it.`);
  return makeNamespace(draft, written.namespace);
}

/** The path a new object gets, by the namespace PostgreSQL would choose. */
export function pathToCreate(draft: Draft, written: WrittenName): string {
  const namespace = written.namespace ?? namespacesFor(draft, written)[0]?.name;
  return spelled({ namespace, name: written.name });
}

/** Whether a namespace has a relation of this name: table, view, sequence, index, or one of a kept statement. */
export function isRelationTaken(draft: Draft, namespace: NamespaceRecord, name: string): boolean {
  return (
    draft.idsNamed(nameKey("relation", namespace.id, name)).length > 0 ||
    draft.idsNamed(nameKey("provided", "", `${namespace.name}.${name}`)).length > 0
  );
}

/** Whether a namespace has a type of this name; tables and views are types too. */
export function isTypeTaken(draft: Draft, namespace: NamespaceRecord, name: string): boolean {
  return (
    draft.idsNamed(nameKey("type", namespace.id, name)).length > 0 ||
    draft.idsNamed(nameKey("provided", "", `${namespace.name}.${name}`)).length > 0
  );
}

/** Whether PostgreSQL would avoid this name for a constraint with an index, or (`isIndex` false) without one. */
export function isConstraintTaken(
  draft: Draft,
  namespace: NamespaceRecord,
  wanted: { readonly name: string; readonly isIndex: boolean },
): boolean {
  return (
    draft.idsNamed(nameKey("constraint in namespace", namespace.id, wanted.name)).length > 0 ||
    (wanted.isIndex && isRelationTaken(draft, namespace, wanted.name))
  );
}

/** Says that a name was cut: the parser has already done it, so the written one is looked for among the tokens. */
export function noteCutName(at: At, name: string): void {
  if (byteLength(name) <= longestName - 4) return;
  const written = at.source
    .tokens()
    .find(
      (token) =>
        token.value !== name && token.value.startsWith(name) && byteLength(token.value) > longestName,
    );
  if (written) at.note(`The name ${written.value} is longer than 63 bytes; PostgreSQL cuts it to ${name}.`);
}
