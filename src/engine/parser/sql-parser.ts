import type { ParseResult } from "@pgsql/types";
import { utf16OffsetOfCodePoint, utf16OffsetsOf } from "../../core/sql/import/offsets.ts";
import type { ParsedStatement, SqlParser } from "../../core/sql/import/parser.ts";
import type { PgQueryModule } from "./pg-query-module.ts";

type RawResult = { readonly json: string } | { readonly message: string; readonly cursor: number };

/** Reads PgQueryParseResult { char *tree; char *stderr; PgQueryError *error } of libpg_query's C interface. */
function readResult(module: PgQueryModule, result: number): RawResult {
  const error = module.getValue(result + 8, "i32");
  if (error === 0) return { json: module.UTF8ToString(module.getValue(result, "i32")) };
  return {
    message: module.UTF8ToString(module.getValue(error, "i32")),
    cursor: module.getValue(error + 16, "i32"),
  };
}

function parseRaw(module: PgQueryModule, sql: string): RawResult {
  const capacity = module.lengthBytesUTF8(sql) + 1;
  const query = module._malloc(capacity);
  try {
    module.stringToUTF8(sql, query, capacity);
    const result = module._wasm_parse_query_raw(query);
    if (result === 0) return { message: "out of memory", cursor: 0 };
    try {
      return readResult(module, result);
    } finally {
      module._wasm_free_parse_result(result);
    }
  } finally {
    module._free(query);
  }
}

function failed(message: string, offset: number): ParsedStatement {
  return { error: { message, offset } };
}

function parse(module: PgQueryModule, sql: string): ParsedStatement {
  // The C string would end here, and the rest would be dropped in silence.
  const nul = sql.indexOf("\0");
  if (nul !== -1) return failed("a statement cannot contain a zero byte", nul);
  const raw = parseRaw(module, sql);
  if ("message" in raw) return failed(raw.message, utf16OffsetOfCodePoint(sql, raw.cursor - 1));
  const result: ParseResult = JSON.parse(raw.json);
  const [statement, second] = result.stmts ?? [];
  if (statement?.stmt === undefined) return failed("there is no statement", 0);
  if (second !== undefined) {
    return failed("there is more than one statement", utf16OffsetsOf(sql)(second.stmt_location ?? 0));
  }
  return { tree: statement.stmt };
}

/** A parser over a loaded module. */
export function sqlParserOf(module: PgQueryModule): SqlParser {
  return { parse: (sql) => parse(module, sql) };
}
