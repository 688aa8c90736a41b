import { countingMint } from "../src/core/base/mint.ts";
import { importSql } from "../src/core/sql/import/import-sql.ts";
import { loadParser } from "../src/engine/parser/load-in-node.ts";
import { largeSql } from "./measure/large-design.ts";
import { report } from "./measure/report.ts";
import { timeOf } from "./measure/time-of.ts";

const sql = largeSql(1000);
const parser = await loadParser();

report(
  "import 1,000 tables / 10,000 columns / 2,000 foreign keys / 3,000 indexes",
  await timeOf(() => importSql(sql, { parser, mint: countingMint() })),
  "under 1 s",
);
