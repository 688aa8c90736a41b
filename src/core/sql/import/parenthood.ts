import type { SchemaRecord } from "../../document/records/index.ts";

type Edit = <I extends string>(ids: readonly I[], id: I) => readonly I[];

/** The parent with the child at the end of the list of its kind. Throws where that kind has no such list. */
export function withChild(parent: SchemaRecord, child: SchemaRecord): SchemaRecord {
  return edited(parent, child, (ids, id) => [...ids, id]);
}

/** The parent without the child. */
export function withoutChild(parent: SchemaRecord, child: SchemaRecord): SchemaRecord {
  return edited(parent, child, (ids, id) => ids.filter((other) => other !== id));
}

function edited(parent: SchemaRecord, child: SchemaRecord, edit: Edit): SchemaRecord {
  const result =
    parent.kind === "design"
      ? editedDesign(parent, child, edit)
      : parent.kind === "namespace"
        ? editedNamespace(parent, child, edit)
        : editedOwner(parent, child, edit);
  if (result) return result;
  throw new Error(`A ${parent.kind} owns no ${child.kind}`);
}

type Of<K extends SchemaRecord["kind"]> = Extract<SchemaRecord, { readonly kind: K }>;

function editedDesign(design: Of<"design">, child: SchemaRecord, edit: Edit): SchemaRecord | undefined {
  switch (child.kind) {
    case "namespace":
      return { ...design, namespaces: edit(design.namespaces, child.id) };
    case "extension":
      return { ...design, extensions: edit(design.extensions, child.id) };
    case "kept":
      return { ...design, kept: edit(design.kept, child.id) };
    case "object":
      return { ...design, objects: edit(design.objects, child.id) };
    case "publication":
      return { ...design, publications: edit(design.publications, child.id) };
    case "grant":
      return { ...design, grants: edit(design.grants, child.id) };
    default:
      return undefined;
  }
}

function editedNamespace(
  namespace: Of<"namespace">,
  child: SchemaRecord,
  edit: Edit,
): SchemaRecord | undefined {
  switch (child.kind) {
    case "enum":
      return { ...namespace, enums: edit(namespace.enums, child.id) };
    case "domain":
      return { ...namespace, domains: edit(namespace.domains, child.id) };
    case "sequence":
      return { ...namespace, sequences: edit(namespace.sequences, child.id) };
    case "table":
      return { ...namespace, tables: edit(namespace.tables, child.id) };
    case "view":
      return { ...namespace, views: edit(namespace.views, child.id) };
    case "function":
      return { ...namespace, functions: edit(namespace.functions, child.id) };
    case "composite":
      return { ...namespace, composites: edit(namespace.composites, child.id) };
    case "range":
      return { ...namespace, ranges: edit(namespace.ranges, child.id) };
    default:
      return undefined;
  }
}

function editedOwner(parent: SchemaRecord, child: SchemaRecord, edit: Edit): SchemaRecord | undefined {
  if (parent.kind === "enum" && child.kind === "enum-value") {
    return { ...parent, values: edit(parent.values, child.id) };
  }
  if (parent.kind === "composite" && child.kind === "attribute") {
    return { ...parent, attributes: edit(parent.attributes, child.id) };
  }
  if (parent.kind !== "table" && parent.kind !== "view") return undefined;
  if (child.kind === "index") return { ...parent, indexes: edit(parent.indexes, child.id) };
  if (child.kind === "trigger") return { ...parent, triggers: edit(parent.triggers, child.id) };
  if (child.kind === "rule") return { ...parent, rules: edit(parent.rules, child.id) };
  if (parent.kind !== "table") return undefined;
  switch (child.kind) {
    case "column":
      return { ...parent, columns: edit(parent.columns, child.id) };
    case "primary-key":
    case "unique":
    case "foreign-key":
    case "check":
    case "exclusion":
      return { ...parent, constraints: edit<Of<typeof child.kind>["id"]>(parent.constraints, child.id) };
    case "policy":
      return { ...parent, policies: edit(parent.policies, child.id) };
    case "statistics":
      return { ...parent, statistics: edit(parent.statistics, child.id) };
    case "dependency":
      return { ...parent, dependencies: edit(parent.dependencies, child.id) };
    default:
      return undefined;
  }
}
