import { assessTable, columnsAt, isProved } from "../dependencies/assess-table.ts";
import type { Catalog } from "../document/catalog.ts";
import type { TableRecord } from "../document/records/index.ts";
import { explainViolation } from "../normalize/explain-violation.ts";
import type { Violation } from "../normalize/normal-form.ts";
import type { Found } from "./rule.ts";
import { withDependencies } from "./with-dependencies.ts";

/** What keeps tables out of a normal form by what is stated; what the database itself keeps equal is left out. */
export function* breaking(
  catalog: Catalog,
  tables: readonly TableRecord[],
  form: Violation["breaks"],
): Iterable<Found> {
  for (const table of withDependencies(catalog, tables)) {
    const { of, violations } = assessTable(catalog, table.id);
    const names = of.columns.map(({ name }) => name);
    const seen = new Set<string>();
    for (const violation of violations) {
      const [column] = columnsAt(of, violation.right);
      if (violation.breaks !== form || !column || seen.has(column.id) || isProved(of, violation)) continue;
      seen.add(column.id);
      yield { at: column.id, message: `${table.name}: ${explainViolation(violation, names)}` };
    }
  }
}
