import { isRefusal } from "../../base/refusal.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { type StatisticsInput, statisticsFields, statisticsNameRefusal } from "../new-statistics.ts";
import { missing } from "../place.ts";

/** Changes a statistics object, its name included; what is not said stays. */
export const changeStatistics = defineCommand<
  StatisticsInput & {
    readonly statisticsId: string;
    readonly name?: string;
    /** Where they lie; the namespace of their table is the usual place. */
    readonly namespaceId?: string;
  }
>()({
  id: "change-statistics",
  title: "Change statistics",
  run(catalog, { name: wanted, namespaceId: place, statisticsId, ...input }) {
    const statistics = catalog.find("statistics", statisticsId);
    const table = catalog.tableOf(statisticsId);
    if (!statistics || !table) return missing("statistics");
    const name = wanted?.trim() ?? statistics.name;
    const usual = catalog.namespaceOf(statisticsId)?.id;
    const namespace = catalog.find("namespace", place ?? statistics.namespace ?? usual);
    if (!namespace) return missing("namespace");
    const namespaceId = namespace.id;
    const refused = statisticsNameRefusal(catalog, { namespaceId, name, except: statisticsId });
    if (refused) return refused;
    const fields = statisticsFields(catalog, table, { input, before: statistics });
    if (isRefusal(fields)) return fields;
    const edit = editOf(catalog.document);
    edit.put({ ...statistics, ...fields, name, namespace: namespaceId === usual ? null : namespaceId });
    return { patch: edit.patch() };
  },
});
