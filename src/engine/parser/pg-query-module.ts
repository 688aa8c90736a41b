/** The part of libpg-query's compiled module that parsing needs. Pointers are numbers into its heap. */
export interface PgQueryModule {
  readonly _malloc: (bytes: number) => number;
  readonly _free: (pointer: number) => void;
  readonly _wasm_parse_query_raw: (query: number) => number;
  readonly _wasm_free_parse_result: (result: number) => void;
  readonly lengthBytesUTF8: (text: string) => number;
  readonly stringToUTF8: (text: string, pointer: number, capacity: number) => void;
  readonly UTF8ToString: (pointer: number) => string;
  readonly getValue: (pointer: number, type: "i32") => number;
}
