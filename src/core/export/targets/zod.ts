import { schemaTarget } from "../schemas/schema-target.ts";
import { zodDialect } from "../schemas/zod.ts";

/** Schemas of Zod 4 that check rows, what is inserted and what is changed, simple checks included. */
export const zodTarget = schemaTarget({ id: "zod", title: "Zod schemas", dialect: zodDialect });
