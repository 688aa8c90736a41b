import { beforeAll, describe, expect, test } from "vitest";
import { openPostgres } from "../../../engine/postgres/open-postgres.ts";
import { isRefusal } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import { printScript } from "../../sql/print/print-script.ts";
import { builtCatalog } from "../../testing/built-catalog.ts";
import { corpusFile } from "../../testing/corpus-file.ts";
import { sqlReader } from "../../testing/read-sql.ts";
import { essentialsOf } from "../../testing/tools/essentials.ts";
import { postgresOfDbml } from "../../testing/tools/read-dbml.ts";
import { dbmlTarget } from "./dbml.ts";

const extensions = ["btree_gin", "pg_trgm", "pgcrypto", "unaccent"];

/** What indexes fail on whose extension DBML cannot create: that is a loss of its own. */
const byExtension = /has no default operator class for access method|access method "\w+" does not exist/;

function dbmlOf(catalog: Catalog): string {
  const rendering = dbmlTarget.render(catalog);
  return isRefusal(rendering) ? "" : (rendering.files[0]?.text ?? "");
}

describe("what @dbml/core makes of our DBML builds the same tables, columns and keys", () => {
  let empty: Blob;
  beforeAll(async () => {
    const first = await openPostgres({ extensions });
    empty = await first.snapshot();
    await first.close();
  });

  async function built(
    sql: string,
  ): Promise<{ readonly lines: readonly string[]; readonly failures: readonly string[] }> {
    const postgres = await openPostgres({ snapshot: empty, extensions });
    try {
      const { failures } = await builtCatalog(sql, postgres);
      return { lines: await essentialsOf(postgres), failures };
    } finally {
      await postgres.close();
    }
  }

  for (const name of ["chinook", "northwind", "omop", "pagila", "lago"]) {
    const sql = corpusFile(`${name}.sql`);
    test.skipIf(sql === undefined)(`${name} (skipped where the corpus is absent)`, async () => {
      const { catalog } = (await sqlReader())(sql ?? "");
      const wanted = await built(printScript(catalog));
      const made = await built(postgresOfDbml(dbmlOf(catalog)));
      expect(made.failures.filter((failure) => !byExtension.test(failure))).toEqual([]);
      expect(made.lines).toEqual(wanted.lines);
    });
  }
});
