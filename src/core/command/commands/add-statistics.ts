import { isRefusal } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import { defaultName } from "../../postgres/default-names.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import {
  type StatisticsInput,
  statisticsFields,
  statisticsNamed,
  statisticsNameRefusal,
} from "../new-statistics.ts";
import { missing } from "../place.ts";

/** Adds a statistics object to a table, under PostgreSQL's default name unless one is given. */
export const addStatistics = defineCommand<
  StatisticsInput & {
    readonly tableId: string;
    readonly keys: NonNullable<StatisticsInput["keys"]>;
    readonly name?: string;
  }
>()({
  id: "add-statistics",
  title: "Add statistics",
  run(catalog, { name: wanted, tableId, ...input }, mint) {
    const table = catalog.find("table", tableId);
    const namespaceId = catalog.namespaceOf(tableId)?.id;
    if (!table || namespaceId === undefined) return missing("table");
    const fields = statisticsFields(catalog, table, { input });
    if (isRefusal(fields)) return fields;
    const columns = (fields.keys ?? []).map((key) =>
      key.kind === "column" ? (catalog.find("column", key.column)?.name ?? "expr") : "expr",
    );
    const isTaken = (name: string): boolean => statisticsNamed(catalog, namespaceId, name) !== undefined;
    const name = wanted?.trim() ?? defaultName({ kind: "statistics", table: table.name, columns }, isTaken);
    const refused = statisticsNameRefusal(catalog, { namespaceId, name });
    if (refused) return refused;
    const edit = editOf(catalog.document);
    const statistics = blank("statistics", idOf("statistics", mint()), { ...fields, name });
    edit.put(statistics);
    edit.put({ ...table, statistics: [...table.statistics, statistics.id] });
    return { patch: edit.patch() };
  },
});
