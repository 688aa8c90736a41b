import type { FunctionParameter, Node, ObjectType, TypeName } from "@pgsql/types";
import type { ObjectRecord } from "../../document/records/index.ts";
import { isOfDatabase } from "../../postgres/object-kinds.ts";
import { quoteName } from "../../postgres/quoting.ts";
import type { Draft } from "./draft.ts";
import { namespacesFor } from "./find.ts";
import { nameKey } from "./name-keys.ts";
import { itemsOf, partOf, partsOf, stringsOf, type WrittenName, writtenName } from "./tree.ts";
import { signatureType } from "./type-reference.ts";

type ObjectKind = ObjectRecord["type"];

/** The objects of a kind by name: in the first namespace of the search path that has some. */
export function findObjects(draft: Draft, type: ObjectKind, written: WrittenName): readonly ObjectRecord[] {
  const owners = isOfDatabase(type) ? [""] : namespacesFor(draft, written).map(({ id }) => String(id));
  for (const owner of owners) {
    const ids = draft.idsNamed(nameKey(`object ${type}`, owner, written.name));
    if (ids.length > 0) return ids.flatMap((id) => draft.find("object", id) ?? []);
  }
  return [];
}

/** The kind of object that a word of the grammar means; undefined for what is no `object` record. */
export function objectKindOf(type: ObjectType | undefined): ObjectKind | undefined {
  switch (type) {
    case "OBJECT_AGGREGATE":
      return "aggregate";
    case "OBJECT_OPERATOR":
      return "operator";
    case "OBJECT_OPCLASS":
      return "operator class";
    case "OBJECT_OPFAMILY":
      return "operator family";
    case "OBJECT_CAST":
      return "cast";
    case "OBJECT_COLLATION":
      return "collation";
    case "OBJECT_CONVERSION":
      return "conversion";
    case "OBJECT_TYPE":
      return "base type";
    case "OBJECT_TSCONFIGURATION":
      return "text search configuration";
    case "OBJECT_TSDICTIONARY":
      return "text search dictionary";
    case "OBJECT_TSPARSER":
      return "text search parser";
    case "OBJECT_TSTEMPLATE":
      return "text search template";
    case "OBJECT_EVENT_TRIGGER":
      return "event trigger";
    case "OBJECT_FDW":
      return "foreign data wrapper";
    case "OBJECT_FOREIGN_SERVER":
      return "server";
    case "OBJECT_USER_MAPPING":
      return "user mapping";
    case "OBJECT_LANGUAGE":
      return "language";
    case "OBJECT_ACCESS_METHOD":
      return "access method";
    case "OBJECT_TRANSFORM":
      return "transform";
    case "OBJECT_SUBSCRIPTION":
      return "subscription";
    default:
      return undefined;
  }
}

/** The object that a kind and the node of its name mean. */
export function findObject(draft: Draft, type: ObjectKind, node: Node | undefined): ObjectRecord | undefined {
  const { name, signature } = namedBy(draft, type, node);
  const found = findObjects(draft, type, name);
  if (type === "aggregate") return findAggregate(draft, found, node);
  return signature === undefined ? found[0] : found.find((object) => object.signature === signature);
}

type Called = { readonly name: WrittenName; readonly signature?: string };

/** Name and signature as the grammar writes them: an operator class as method and name, a cast as two types. */
function namedBy(draft: Draft, type: ObjectKind, node: Node | undefined): Called {
  const items = itemsOf(node);
  switch (type) {
    case "aggregate":
      return { name: writtenName(stringsOf(partOf(node, "ObjectWithArgs")?.objname)) };
    case "operator": {
      const operator = partOf(node, "ObjectWithArgs");
      const [left, right] = operator?.objargs ?? [];
      return {
        name: writtenName(stringsOf(operator?.objname)),
        signature: operatorSignature(draft, partOf(left, "TypeName"), partOf(right, "TypeName")),
      };
    }
    case "operator class":
    case "operator family": {
      const [method = "", ...name] = stringsOf(items);
      return { name: writtenName(name), signature: methodSignature(method) };
    }
    case "cast": {
      const [source, target] = partsOf(items, "TypeName");
      return { name: writtenName([]), signature: castSignature(draft, source, target) };
    }
    case "transform": {
      const language = partOf(items[1], "String")?.sval ?? "";
      return {
        name: writtenName([]),
        signature: transformSignature(draft, partOf(items[0], "TypeName"), language),
      };
    }
    case "base type":
      return { name: writtenName(stringsOf(partOf(node, "TypeName")?.names ?? items)) };
    default:
      return { name: writtenName(stringsOf(node && "String" in node ? [node] : items)) };
  }
}

/** ` (integer, NONE)`. */
export function operatorSignature(
  draft: Draft,
  left: TypeName | undefined,
  right: TypeName | undefined,
): string {
  const word = (type: TypeName | undefined): string =>
    type === undefined ? "NONE" : signatureType(type, draft);
  return ` (${word(left)}, ${word(right)})`;
}

/** ` USING btree`. */
export function methodSignature(method: string): string {
  return ` USING ${quoteName(method)}`;
}

/** `(text AS public.mood)`. */
export function castSignature(
  draft: Draft,
  source: TypeName | undefined,
  target: TypeName | undefined,
): string {
  return `(${signatureType(source, draft)} AS ${signatureType(target, draft)})`;
}

/** `FOR hstore LANGUAGE plpython3u`. */
export function transformSignature(draft: Draft, type: TypeName | undefined, language: string): string {
  return `FOR ${signatureType(type, draft)} LANGUAGE ${quoteName(language)}`;
}

/** `(integer, VARIADIC rest text)`, `(*)`, `(double precision ORDER BY anyelement)`. */
export function aggregateSignature(
  draft: Draft,
  parameters: readonly FunctionParameter[],
  direct: number,
): string {
  const words = parameters.map(({ argType, mode, name }) =>
    [
      mode === "FUNC_PARAM_VARIADIC" ? "VARIADIC" : "",
      name === undefined ? "" : quoteName(name),
      signatureType(argType, draft),
    ]
      .filter((word) => word !== "")
      .join(" "),
  );
  if (words.length === 0) return "(*)";
  if (direct < 0) return `(${words.join(", ")})`;
  // With one VARIADIC list for both, the grammar leaves the second one out.
  const ordered = direct === words.length ? words.slice(-1) : words.slice(direct);
  return `(${[words.slice(0, direct).join(", "), `ORDER BY ${ordered.join(", ")}`].filter((part) => part !== "").join(" ")})`;
}

/** Of aggregates of one name, the one with these argument types, whatever the arguments are called. */
function findAggregate(
  draft: Draft,
  found: readonly ObjectRecord[],
  node: Node | undefined,
): ObjectRecord | undefined {
  const named = partOf(node, "ObjectWithArgs");
  if (named?.args_unspecified === true) return found.length === 1 ? found[0] : undefined;
  const types = partsOf(named?.objargs, "TypeName").map((type) => signatureType(type, draft));
  return found.find(({ signature }) => isOfTypes(signature, types));
}

function isOfTypes(signature: string, types: readonly string[]): boolean {
  const inside = signature.slice(1, -1);
  if (inside === "*") return types.length === 0;
  const parts = inside.replace(/\s*\bORDER BY /, inside.startsWith("ORDER BY") ? "" : ", ").split(", ");
  return (
    parts.length === types.length &&
    parts.every((part, at) => part === types[at] || part.endsWith(` ${types[at]}`))
  );
}
