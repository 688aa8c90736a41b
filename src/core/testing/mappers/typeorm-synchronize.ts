import { DataSource } from "typeorm";
import { evaluateModule } from "../evaluate-module.ts";

/** Has TypeORM make the tables of entities in an empty database; throws what it says against them. */
export async function typeormSynchronize(entities: string, url: string): Promise<void> {
  const source = new DataSource({
    type: "postgres",
    url,
    installExtensions: false,
    entities: Object.values(evaluateModule(entities)).filter((each) => typeof each === "function"),
  });
  await source.initialize();
  try {
    await source.synchronize();
  } finally {
    await source.destroy();
  }
}
