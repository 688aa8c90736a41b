import { prismaEngine } from "./prisma-engine.ts";

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
  const adapter = { provider: "postgres", adapterName: "nowhere", connect: async () => given(nowhere) };
  const made = await prismaEngine(schema, adapter);
  const { stdout } = await made.diff({
    from: { tag: "empty" },
    to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout ?? "";
}
