/** The package has no types for its compiled module, whose loader both hosts need. */
declare module "libpg-query/wasm/libpg-query.js" {
  import type { PgQueryModule } from "./pg-query-module.ts";

  const load: (options?: {
    readonly locateFile?: (file: string) => string;
    readonly wasmBinary?: Uint8Array;
  }) => Promise<PgQueryModule>;
  // biome-ignore lint/style/noDefaultExport: that is how the package exports it.
  export default load;
}
