import load from "libpg-query/wasm/libpg-query.js";
import type { SqlParser } from "../../core/sql/import/parser.ts";
import { sqlParserOf } from "./sql-parser.ts";

let loading: Promise<SqlParser> | undefined;

/**
 * Loads the parser in Node, once. The module reads `libpg-query.wasm` from beside its own script, so a bundle must
 * have that file beside itself.
 */
export function loadParser(): Promise<SqlParser> {
  loading ??= load().then(sqlParserOf);
  return loading;
}
