import { inNaturalOrder } from "../../../core/base/natural-order.ts";
import type { Catalog } from "../../../core/document/catalog.ts";
import { calledOf, isNamed, type NamedRecord } from "../../../core/document/named-record.ts";
import type { NamespaceRecord, SchemaRecord, TableRecord } from "../../../core/document/records/index.ts";
import { marksOf } from "../../../core/layout/card-marks.ts";
import { recordFaces } from "../editing/record-face.ts";
import type { OutlineChoice, OutlineGroup, OutlineNode } from "./outline-node.ts";

/** The tree of a design: namespaces, in them tables with their columns, then groups of everything else. */
export function outlineTree(catalog: Catalog, choice: OutlineChoice): readonly OutlineNode[] {
  return [...namespaceNodes(catalog, choice), ...groupsOfDesign(catalog, choice)];
}

function namespaceNodes(catalog: Catalog, choice: OutlineChoice): readonly OutlineNode[] {
  return catalog.all("namespace").map((namespace) => {
    const tables = catalog.all("table").filter((table) => standsIn(catalog, namespace, table));
    return {
      ...faceOf(namespace),
      look: "namespace",
      count: tables.length,
      mark: undefined,
      open: true,
      children: () => [
        ...sorted(tables, choice).map((table) => tableNode(catalog, choice, table)),
        ...groupsOf(catalog, choice, namespace),
      ],
    };
  });
}

/** A partition stands under its parent, wherever its own namespace is. */
function standsIn(catalog: Catalog, namespace: NamespaceRecord, table: TableRecord): boolean {
  return table.partitionOf === null && catalog.namespaceOf(table.id) === namespace;
}

function faceOf(record: NamedRecord) {
  const { icon, word } = recordFaces[record.kind];
  return { key: record.id, id: record.id, name: record.name, icon, word };
}

function sorted<R extends { readonly name: string }>(
  records: readonly R[],
  { order }: OutlineChoice,
): readonly R[] {
  if (order === "design") return records;
  return inNaturalOrder(records);
}

function tableNode(catalog: Catalog, choice: OutlineChoice, table: TableRecord): OutlineNode {
  return {
    ...faceOf(table),
    look: "member",
    count: table.columns.length,
    mark: undefined,
    open: false,
    children: () => [...columnNodes(catalog, table), ...partitionGroup(catalog, choice, table)],
  };
}

function columnNodes(catalog: Catalog, table: TableRecord): readonly OutlineNode[] {
  const marks = marksOf(catalog, table);
  return catalog.columnsOf(table.id).map((column) => ({
    ...faceOf(column),
    icon: undefined,
    look: "column",
    count: undefined,
    mark: marks.of(column.id)[0],
    open: false,
    children: undefined,
  }));
}

function partitionGroup(catalog: Catalog, choice: OutlineChoice, table: TableRecord): readonly OutlineNode[] {
  const partitions = sorted(catalog.partitionsOf(table.id), choice);
  const children = () => partitions.map((partition) => tableNode(catalog, choice, partition));
  return group(choice, { owner: table.id, name: "Partitions", count: partitions.length, children });
}

function groupsOf(
  catalog: Catalog,
  choice: OutlineChoice,
  namespace: NamespaceRecord,
): readonly OutlineNode[] {
  const records = {
    Types: owned(catalog, typesOf(namespace)),
    Views: owned(catalog, namespace.views),
    Functions: owned(catalog, namespace.functions),
    Sequences: owned(catalog, namespace.sequences),
    Objects: catalog.all("object").filter((object) => object.namespace === namespace.id),
  };
  return (["Types", "Views", "Functions", "Sequences", "Objects"] as const).flatMap((name) =>
    group(choice, {
      owner: namespace.id,
      name,
      count: records[name].length,
      children: () => sorted(records[name], choice).map(leafNode),
    }),
  );
}

/** What lies in no namespace. */
function groupsOfDesign(catalog: Catalog, choice: OutlineChoice): readonly OutlineNode[] {
  const records = {
    Objects: catalog.all("object").filter(({ namespace }) => namespace === null),
    Extensions: catalog.all("extension"),
    Publications: catalog.all("publication"),
    "Kept statements": catalog.all("kept"),
  };
  return (["Objects", "Extensions", "Publications", "Kept statements"] as const).flatMap((name) =>
    group(choice, {
      owner: catalog.design.id,
      name,
      count: records[name].length,
      children: () => sorted(records[name].map(leafNode), choice),
    }),
  );
}

function typesOf({ enums, domains, composites, ranges }: NamespaceRecord): readonly string[] {
  return [...enums, ...domains, ...composites, ...ranges];
}

function owned(catalog: Catalog, ids: readonly string[]): readonly NamedRecord[] {
  return ids.flatMap((id) => {
    const record = catalog.record(id);
    return record && isNamed(record) ? [record] : [];
  });
}

function leafNode(record: SchemaRecord): OutlineNode {
  const { icon, word } = recordFaces[record.kind];
  const name = record.kind === "object" ? `${record.name}${record.signature}`.trim() : calledOf(record);
  return {
    key: record.id,
    id: record.id,
    name,
    icon,
    word,
    look: "member",
    count: undefined,
    mark: undefined,
    open: false,
    children: undefined,
  };
}

function group(
  choice: OutlineChoice,
  content: {
    readonly owner: string;
    readonly name: OutlineGroup;
    readonly count: number;
    readonly children: () => readonly OutlineNode[];
  },
): readonly OutlineNode[] {
  const { owner, name, count, children } = content;
  if (count === 0 || choice.hidden.has(name)) return [];
  const icon = groupIcons[name];
  return [
    {
      key: `${owner}/${name}`,
      id: undefined,
      look: "group",
      name,
      icon,
      word: "Group",
      count,
      mark: undefined,
      open: false,
      children,
    },
  ];
}

const groupIcons = {
  Partitions: "partition",
  Types: "type",
  Views: "view",
  Functions: "routine",
  Sequences: "sequence",
  Objects: "code",
  Extensions: "extension",
  Publications: "export",
  "Kept statements": "code",
} as const;
