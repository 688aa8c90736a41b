import load from "libpg-query/wasm/libpg-query.js";
import wasm from "libpg-query/wasm/libpg-query.wasm?url";
import type { SqlParser } from "../../core/sql/import/parser.ts";
import { sqlParserOf } from "./sql-parser.ts";

let loading: Promise<SqlParser> | undefined;

/** Loads the parser in a browser worker, once. The package's own entry looks for its binary beside the page, in vain. */
export function loadParser(): Promise<SqlParser> {
  loading ??= load({ locateFile: () => wasm }).then(sqlParserOf);
  return loading;
}
