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
    fields: isInterval(base) ? finestField(nodes[0]) : "",
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

/** The bits that the grammar gives an interval's fields, the finest first (src/include/utils/datetime.h). */
const fieldBits: readonly (readonly [bit: number, field: string])[] = [
  [12, "second"],
  [11, "minute"],
  [10, "hour"],
  [3, "day"],
  [1, "month"],
  [2, "year"],
];

/** The finest of an interval's fields, from the grammar's bit mask: it alone decides what is cut. */
function finestField(mask: Node | undefined): string {
  const bits = mask === undefined ? 0 : Number(modifierText(mask));
  return fieldBits.find(([bit]) => Math.floor(bits / 2 ** bit) % 2 === 1)?.[1] ?? "";
}

function modifierText(node: Node): string {
  const constant = partOf(node, "A_Const");
  if (constant?.ival) return String(constant.ival.ival ?? 0);
  if (constant?.fval) return constant.fval.fval ?? "";
  return constant?.sval ? quoteLiteral(constant.sval.sval ?? "") : "";
}
