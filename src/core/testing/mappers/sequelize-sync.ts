import { type QueryInterface, Sequelize } from "sequelize";
import { evaluateModule } from "../evaluate-module.ts";

/** Has Sequelize make the tables of models, and add their constraints, in an empty database; throws what it says. */
export async function sequelizeSync(models: string, url: string): Promise<void> {
  const { initModels, addConstraints } = evaluateModule(models);
  if (typeof initModels !== "function" || typeof addConstraints !== "function") throw new Error("no models");
  const sequelize = new Sequelize(url, { logging: false });
  try {
    initModels(sequelize);
    await sequelize.sync();
    const query: QueryInterface = sequelize.getQueryInterface();
    await addConstraints(query);
  } finally {
    await sequelize.close();
  }
}
