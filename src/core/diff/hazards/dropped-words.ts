import type { SchemaRecord, TableRecord, ViewRecord } from "../../document/records/index.ts";
import { advise, type Part, recipe, warn } from "./part.ts";
import { relationOf, type Scene } from "./scene.ts";

/** What a drop means to people who use what is dropped. */
export function announcedDrop(scene: Scene, record: SchemaRecord): readonly Part[] {
  switch (record.kind) {
    case "table":
      return droppedTable(scene, record);
    case "namespace":
      return [
        ...scene.catalog
          .all("table")
          .filter(({ id }) => scene.catalog.namespaceOf(id)?.id === record.id)
          .flatMap((table) => droppedTable(scene, table)),
        gone(`Running code that uses anything in ${record.name} fails.`),
      ];
    case "view":
      return droppedView(scene, record);
    case "index":
      return droppedIndex(scene, record);
    case "sequence":
      return [
        warn({
          kind: "data-loss",
          on: relationOf(scene, record),
          reason: `The last number that ${record.name} gave is gone.`,
          safer: advise("Note its last value before; setval sets it again."),
        }),
        gone(`Running code that calls nextval('${record.name}') fails.`),
      ];
    case "policy":
      return [
        warn({
          kind: "changes-access",
          on: ownerOf(scene, record),
          reason: `Rows that only ${record.name} showed are hidden; without any policy, nobody but the owner sees any.`,
        }),
      ];
    case "trigger":
    case "rule":
      return [
        warn({
          kind: "loosens-integrity",
          on: ownerOf(scene, record),
          reason: `What ${record.name} did is no longer done.`,
        }),
      ];
    case "statistics":
      return [
        warn({
          kind: "slows-queries",
          on: ownerOf(scene, record),
          reason: `Plans that ${record.name} made better may be worse from the next ANALYZE on.`,
        }),
      ];
    case "extension":
      return [
        warn({
          kind: "not-analysed",
          on: null,
          reason: `What uses the types and functions of ${record.name} is not known here: PostgreSQL refuses the drop if anything does.`,
        }),
      ];
    default:
      return "name" in record ? [gone(`Running code that uses ${record.name} fails.`)] : [];
  }
}

function gone(reason: string): Part {
  return warn({ kind: "breaks-running-code", on: null, reason });
}

function ownerOf(scene: Scene, record: SchemaRecord): ReturnType<typeof relationOf> | null {
  const parent = scene.catalog.parentOf(record.id);
  return parent ? relationOf(scene, parent) : null;
}

function droppedTable(scene: Scene, table: TableRecord): readonly Part[] {
  const on = relationOf(scene, table);
  const parent = scene.catalog.find("table", table.partitionOf?.parent);
  const refers = scene.catalog.foreignKeysOf(table.id).some(({ references }) => references !== table.id);
  const other = refers ? recipe("drop-table-with-fk") : undefined;
  const safer = parent
    ? advise("DETACH PARTITION CONCURRENTLY first, then drop it: the partitioned table stays readable.")
    : (other ?? advise("Rename it away first, wait until nobody misses it, then drop it."));
  return [
    warn({ kind: "data-loss", on, reason: `All rows of ${on.path} are gone.`, safer }),
    warn({
      kind: "irreversible",
      on,
      reason: "Creating the table again brings its structure back, not its rows.",
    }),
    warn({ kind: "breaks-running-code", on, reason: `Running code that uses ${on.path} fails.` }),
    ...(parent
      ? [
          warn({
            kind: "blocks-reads",
            on: relationOf(scene, parent),
            reason: `Dropping a partition locks all of ${scene.catalog.pathOf(parent.id)}.`,
            safer,
          }),
        ]
      : []),
  ];
}

function droppedView(scene: Scene, view: ViewRecord): readonly Part[] {
  const on = relationOf(scene, view);
  const safer = view.materialized
    ? recipe("replace-materialized-view")
    : advise("CREATE OR REPLACE VIEW keeps it in place, where only columns are added at its end.");
  return [
    warn({ kind: "breaks-running-code", on, reason: `Running code that reads ${on.path} fails.`, safer }),
  ];
}

function droppedIndex(scene: Scene, record: SchemaRecord & { readonly kind: "index" }): readonly Part[] {
  const on = ownerOf(scene, record);
  return [
    warn({
      kind: "slows-queries",
      on,
      reason: `Queries that used ${record.name} are slower from now on; building it again takes a pass over the table.`,
      safer: recipe("drop-index"),
    }),
    ...(record.unique
      ? [
          warn({
            kind: "loosens-integrity",
            on,
            reason: `Duplicates that ${record.name} kept out may come in.`,
          }),
        ]
      : []),
  ];
}
