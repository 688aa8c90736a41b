import { placeTables } from "./place-tables.ts";
import { renameDesign } from "./rename-design.ts";
import { replaceDocument } from "./replace-document.ts";

/** Every command by its id. */
export const commands = {
  "place-tables": placeTables,
  "rename-design": renameDesign,
  "replace-document": replaceDocument,
} as const;
