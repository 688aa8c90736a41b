import { countingMint } from "../base/mint.ts";
import { isRefusal } from "../base/refusal.ts";
import { type CommandId, type InputOf, runCommand } from "../command/run-command.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { apply } from "../document/patch.ts";

/** The catalog after a command; throws with the reason when it is refused. Ids it makes are `new1`, `new2`, … */
export function after<K extends CommandId>(document: Document, id: K, input: InputOf<K>): Catalog {
  const result = runCommand(catalogOf(document), { id, input, mint: countingMint("new") });
  if (isRefusal(result)) throw new Error(result.refused);
  return catalogOf(apply(document, result.patch));
}

/** Why a command is refused; empty when it is not. */
export function refusalOf<K extends CommandId>(document: Document, id: K, input: InputOf<K>): string {
  const result = runCommand(catalogOf(document), { id, input, mint: countingMint("new") });
  return isRefusal(result) ? result.refused : "";
}
