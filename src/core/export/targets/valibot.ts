import { schemaTarget } from "../schemas/schema-target.ts";
import { valibotDialect } from "../schemas/valibot.ts";

/** Schemas of Valibot 1 that check rows, what is inserted and what is changed, simple checks included. */
export const valibotTarget = schemaTarget({
  id: "valibot",
  title: "Valibot schemas",
  dialect: valibotDialect,
});
