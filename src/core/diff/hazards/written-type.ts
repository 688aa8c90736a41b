import type { Node, TypeName } from "@pgsql/types";
import type { TypeReference } from "../../document/fields/type-reference.ts";
import { quoteLiteral } from "../../postgres/quoting.ts";
import { isBuiltinType, isSerialType, serialTypes } from "../../postgres/type-names.ts";
import { partOf, stringsOf, writtenName } from "../../sql/import/tree.ts";
import type { Scene } from "./scene.ts";

/** A type as a statement writes it. */
export type WrittenType = { readonly type: TypeReference; readonly serial: boolean };

/** The type that a parse tree names: built in, of the schema, or a name from elsewhere. */
export function writtenType(scene: Scene, typeName: TypeName | undefined): WrittenType {
  const { name, namespace } = writtenName(stringsOf(typeName?.names));
  const dimensions = typeName?.arrayBounds?.length ?? 0;
  const nodes = typeName?.typmods ?? [];
  const plain = (base: TypeReference["base"]): TypeReference => ({
    base,
    modifiers: (isInterval(base) ? nodes.slice(1) : nodes).map(modifierText),
    fields: isInterval(base) ? intervalFields(nodes[0]) : "",
    dimensions,
  });
  if (namespace === undefined && isSerialType(name)) {
    return { type: plain({ kind: "builtin", name: serialTypes[name] }), serial: true };
  }
  if ((namespace === undefined || namespace === "pg_catalog") && isBuiltinType(name)) {
    return { type: plain({ kind: "builtin", name }), serial: false };
  }
  return { type: plain(definedBase(scene, namespace, name)), serial: false };
}

function definedBase({ catalog }: Scene, namespace: string | undefined, name: string): TypeReference["base"] {
  for (const kind of ["enum", "domain", "composite", "range", "table", "view"] as const) {
    const named = catalog.all(kind).filter((record) => record.name === name);
    const lies = (id: string): string => catalog.namespaceOf(id)?.name ?? "";
    const found =
      namespace === undefined
        ? (named.find(({ id }) => lies(id) === "public") ?? named[0])
        : named.find(({ id }) => lies(id) === namespace);
    if (found) return { kind: "defined", id: found.id };
  }
  return { kind: "external", namespace: namespace ?? null, name };
}

function isInterval(base: TypeReference["base"]): boolean {
  return base.kind === "builtin" && base.name === "interval";
}

/** The bit mask of an interval's fields as a text: only whether it changes matters. All of them are none. */
function intervalFields(mask: Node | undefined): string {
  const text = mask === undefined ? "" : modifierText(mask);
  return text === "32767" ? "" : text;
}

function modifierText(node: Node): string {
  const constant = partOf(node, "A_Const");
  if (constant?.ival) return String(constant.ival.ival ?? 0);
  if (constant?.fval) return constant.fval.fval ?? "";
  return constant?.sval ? quoteLiteral(constant.sval.sval ?? "") : "";
}
