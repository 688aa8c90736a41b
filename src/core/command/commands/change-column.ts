import { isRefusal, refuse } from "../../base/refusal.ts";
import type { Parameter } from "../../document/fields/parameter.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { inheritedRefusal } from "../family.ts";
import { parametersOf } from "../parameters.ts";
import { missing } from "../place.ts";

/** Changes how the values of a column are stored and sampled; what is not said stays. */
export const changeColumn = defineCommand<{
  readonly columnId: string;
  readonly storage?: ColumnRecord["storage"];
  /** `pglz` or `lz4`; null is the default. */
  readonly compression?: string | null;
  /** 0 to 10000; null is the default. */
  readonly statisticsTarget?: number | null;
  readonly parameters?: readonly Parameter[];
  /** The table's own although it is inherited too, so that it stays when the parent drops it. */
  readonly redeclared?: boolean;
}>()({
  id: "change-column",
  title: "Change column",
  run(catalog, { columnId, ...input }) {
    const column = catalog.find("column", columnId);
    if (!column) return missing("column");
    const parameters = parametersOf(input.parameters ?? column.parameters);
    if (isRefusal(parameters)) return parameters;
    const statisticsTarget =
      input.statisticsTarget === undefined ? column.statisticsTarget : input.statisticsTarget;
    if (
      statisticsTarget !== null &&
      !(Number.isInteger(statisticsTarget) && statisticsTarget >= 0 && statisticsTarget <= 10_000)
    )
      return refuse("How much is sampled is a whole number from 0 to 10000.");
    const redeclared = input.redeclared ?? column.redeclared;
    if (redeclared && !column.redeclared && inheritedRefusal(catalog, column) === undefined)
      return refuse(`${catalog.pathOf(columnId)} is not inherited, so it is the table's own anyway.`);
    const edit = editOf(catalog.document);
    edit.put({
      ...column,
      parameters,
      statisticsTarget,
      redeclared,
      storage: input.storage === undefined ? column.storage : input.storage,
      compression:
        input.compression === undefined
          ? column.compression
          : input.compression?.trim().toLowerCase() || null,
    });
    return { patch: edit.patch() };
  },
});
