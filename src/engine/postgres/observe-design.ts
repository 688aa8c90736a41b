import { isRefusal, type Refusal } from "../../core/base/refusal.ts";
import type { Catalog } from "../../core/document/catalog.ts";
import type { Observed } from "../../core/introspect/observed.ts";
import { observedFromQuery, observedQuery } from "../../core/introspect/observed-query.ts";
import type { SqlParser } from "../../core/sql/import/parser.ts";
import { scan } from "../../core/sql/import/scan/scan.ts";
import { printScript } from "../../core/sql/print/print-script.ts";
import type { Databases } from "./databases.ts";
import { openPostgres } from "./open-postgres.ts";
import { runScript } from "./run-script.ts";

/**
 * Builds a design in an embedded PostgreSQL of its own and says what that reports of its views and functions.
 * Statements that fail do not end it: they are among the failures. Rejects when PostgreSQL cannot be started.
 */
export async function observeDesign(
  catalog: Catalog,
  parser: SqlParser,
  databases: Pick<Databases, "open"> = { open: (extensions) => openPostgres({ extensions }) },
): Promise<Observed | Refusal> {
  const postgres = await databases.open(new Set(catalog.all("extension").map(({ name }) => name)));
  try {
    const segments = scan(printScript(catalog, { comments: true, ifNotExists: false, owners: false }));
    const { outcomes } = await runScript({ segments, parser, runner: postgres });
    const [answer] = await postgres.query(observedQuery);
    const observed = observedFromQuery(answer?.observed);
    if (isRefusal(observed)) return observed;
    const failures = outcomes.flatMap((outcome) => {
      if (outcome.kind === "failed") return [outcome.message];
      return outcome.kind === "skipped" && outcome.reason.startsWith("the extension") ? [outcome.reason] : [];
    });
    return { ...observed, failures };
  } finally {
    await postgres.close();
  }
}
