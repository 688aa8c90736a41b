import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

type Given = Readonly<Record<string, unknown>>;

/** What we ask of Prisma's schema engine. */
export type PrismaEngine = {
  diff(params: Given): Promise<{ readonly stdout: string | null }>;
  markMigrationApplied(params: Given): Promise<unknown>;
  applyMigrations(params: Given): Promise<{ readonly appliedMigrationNames: readonly string[] }>;
};

type Bindings = {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
  readonly SchemaEngine: { new (options: object, log: () => void, adapter: object): Promise<PrismaEngine> };
};

const bindings = (async (): Promise<Bindings> => {
  const bindings: Bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const module = await WebAssembly.compile(readFileSync(file.replace(/\.js$/, ".wasm")));
  const instance = await WebAssembly.instantiate(module, { "./schema_engine_bg.js": Object(bindings) });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  return bindings;
})();

/** Prisma's schema engine with a schema, connected through an adapter. */
export async function prismaEngine(schema: string, adapter: object): Promise<PrismaEngine> {
  const { SchemaEngine } = await bindings;
  return SchemaEngine.new({ datamodels: [["schema.prisma", schema]] }, () => {}, adapter);
}
