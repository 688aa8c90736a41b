import { type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { FunctionRecord, ObjectRecord, SchemaRecord } from "../document/records/index.ts";
import { renameInDefinition } from "../expression/rename-in-definition.ts";
import { fragmentFault } from "../postgres/fragment-fault.ts";
import { isNameless } from "../postgres/object-kinds.ts";
import { nameRefusal } from "./names.ts";

type Identity = Pick<ObjectRecord, "type" | "name" | "namespace" | "signature">;

/** Which kinds are told apart by more than their name, and how what a person writes must begin. */
const signatures: Partial<Record<ObjectRecord["type"], string>> = {
  aggregate: "(",
  operator: "(",
  "operator class": "USING ",
  "operator family": "USING ",
  cast: "(",
  transform: "FOR ",
  "user mapping": "FOR ",
};

/** A signature as records have it: spaces before it where SQL has them. */
export function signatureOfObject(type: ObjectRecord["type"], written: string): string {
  const text = written.trim();
  return type.startsWith("operator") && text !== "" ? ` ${text}` : text;
}

/** Why an object cannot be called so; `except` is the one that gets the name. */
export function objectRefusal(
  catalog: Catalog,
  { name, namespace, signature, type }: Identity,
  except?: string,
): Refusal | undefined {
  const beginning = signatures[type];
  const text = signature.trim();
  if (beginning === undefined && text !== "") return refuse(`A kind such as ${type} has no signature.`);
  if (beginning !== undefined && !text.toUpperCase().startsWith(beginning))
    return refuse(`The signature of this ${type} begins with “${beginning.trim()}”.`);
  const fault = fragmentFault(text);
  if (fault !== undefined) return refuse(fault);
  if (isNameless(type) && name !== "") return refuse(`A ${type} has no name of its own.`);
  if (type === "operator" && !/^[-+*/<>=~!@#%^&|`?]{1,63}$/.test(name))
    return refuse("The name of an operator is made of signs such as < > = ~ ! @ #.");
  const refused = isNameless(type) ? undefined : nameRefusal(`This ${type}`, name);
  if (refused) return refused;
  const twin = objectNamed(catalog, { type, name, namespace, signature }, except);
  return twin ? refuse(`The design has the ${type} ${`${name}${signature}`.trim()} already.`) : undefined;
}

/** The object that is called so, other than `except`. */
export function objectNamed(
  catalog: Catalog,
  { type, name, namespace, signature }: Identity,
  except?: string,
): ObjectRecord | undefined {
  return catalog
    .all("object")
    .find(
      (other) =>
        other.type === type &&
        other.name === name &&
        other.namespace === namespace &&
        other.signature === signature &&
        other.id !== except,
    );
}

const kinds = [
  "enum",
  "domain",
  "composite",
  "range",
  "sequence",
  "table",
  "view",
  "function",
  "object",
] as const;

/** What signature and definition name: functions, types, relations and other objects. */
export function usesOfDefinition(
  catalog: Catalog,
  object: Pick<ObjectRecord, "signature" | "definition" | "additions">,
  itself?: string,
): FunctionRecord["uses"] {
  const text = [object.signature, object.definition, ...object.additions].join("\n");
  return kinds.flatMap((kind) =>
    catalog.all(kind).flatMap((record) => {
      const { id, name } = record;
      return id !== itself && name !== "" && text.includes(name) && isNamedIn(catalog, text, record)
        ? [id]
        : [];
    }),
  );
}

function isNamedIn(
  catalog: Catalog,
  text: string,
  record: SchemaRecord & { readonly name: string },
): boolean {
  const home =
    record.kind === "object" ? catalog.find("namespace", record.namespace) : catalog.namespaceOf(record.id);
  const from = { namespace: home?.name ?? "", name: record.name };
  const bare = home === undefined || home.name === "public";
  return renameInDefinition(text, { from, to: { ...from, name: `${record.name} ` }, bare }) !== text;
}
