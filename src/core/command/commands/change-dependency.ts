import { isRefusal } from "../../base/refusal.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { type DependencyInput, dependencyFields } from "../new-dependency.ts";
import { missing } from "../place.ts";

/** Changes a dependency: its columns, whether it holds, why the table stays as it is. What is not said stays. */
export const changeDependency = defineCommand<DependencyInput & { readonly dependencyId: string }>()({
  id: "change-dependency",
  title: "Change dependency",
  run(catalog, { dependencyId, ...input }) {
    const dependency = catalog.find("dependency", dependencyId);
    const table = catalog.tableOf(dependencyId);
    if (!dependency || !table) return missing("dependency");
    const { determinant, dependent } = dependency;
    const fields = dependencyFields(catalog, table, { determinant, dependent, ...input });
    if (isRefusal(fields)) return fields;
    const edit = editOf(catalog.document);
    edit.put({ ...dependency, ...fields });
    return { patch: edit.patch() };
  },
});
