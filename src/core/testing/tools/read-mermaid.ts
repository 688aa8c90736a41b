import mermaid from "mermaid";

/** What Mermaid reads in an `erDiagram`: attribute names by entity, and the number of its relationships. */
export type MermaidReading = {
  readonly entities: ReadonlyMap<string, readonly string[]>;
  readonly relationships: number;
};

/** Reads a diagram with Mermaid's own parser; throws what that says against it. */
export async function readMermaid(text: string): Promise<MermaidReading> {
  await mermaid.parse(text);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  if (!isErDatabase(db)) throw new Error("It is no erDiagram");
  return {
    entities: new Map(
      [...db.getEntities()].map(([name, { attributes }]) => [name, attributes.map((one) => one.name)]),
    ),
    relationships: db.getRelationships().length,
  };
}

type ErDatabase = {
  getEntities(): ReadonlyMap<string, { readonly attributes: readonly { readonly name: string }[] }>;
  getRelationships(): readonly unknown[];
};

function isErDatabase(db: object): db is ErDatabase {
  return "getEntities" in db && "getRelationships" in db;
}
