import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

type Engine = {
  diff(params: Readonly<Record<string, unknown>>): Promise<{ readonly stdout: string | null }>;
};

type Bindings = {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
  readonly SchemaEngine: { new (options: object, log: () => void, adapter: object): Promise<Engine> };
};

const engine = (async (): Promise<Bindings> => {
  const bindings: Bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const module = await WebAssembly.compile(readFileSync(file.replace(/\.js$/, ".wasm")));
  const instance = await WebAssembly.instantiate(module, { "./schema_engine_bg.js": Object(bindings) });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  return bindings;
})();

const given = (value: unknown) => ({ ok: true, value });

/** A connection that the engine wants to have, and asks nothing of but whether there is a namespace. */
const nowhere = {
  provider: "postgres",
  adapterName: "nowhere",
  queryRaw: async () => given({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: async () => given(0),
  dispose: async () => given(undefined),
  getConnectionInfo: () => given({ schemaName: "public", supportsRelationJoins: true }),
};

/** The SQL that Prisma's schema engine makes of a schema; throws what it says against it. */
export async function prismaSql(schema: string): Promise<string> {
  const { SchemaEngine } = await engine;
  const adapter = { provider: "postgres", adapterName: "nowhere", connect: async () => given(nowhere) };
  const made = await SchemaEngine.new({ datamodels: [["schema.prisma", schema]] }, () => {}, adapter);
  const { stdout } = await made.diff({
    from: { tag: "empty" },
    to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] },
    script: true,
    shadowDatabaseUrl: null,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout ?? "";
}
