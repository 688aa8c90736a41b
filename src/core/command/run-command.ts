import type { Mint } from "../base/mint.ts";
import { isRefusal, type Refusal, refuse } from "../base/refusal.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { violationsOf } from "../document/invariant.ts";
import { apply, type Patch } from "../document/patch.ts";
import { textsOf } from "../document/record-texts.ts";
import { fragmentFault } from "../postgres/fragment-fault.ts";
import type { Command } from "./command.ts";
import { commands } from "./commands/index.ts";

type Commands = typeof commands;

export type CommandId = keyof Commands;

/** What a command must be told. */
export type InputOf<K extends CommandId> = Parameters<Commands[K]["run"]>[1];

/** The same list, typed so that an id and its input belong together. */
const registry: { readonly [K in CommandId]: Command<K, InputOf<K>> } = commands;

/** A command by id with its input. */
export type Call<K extends CommandId> = { readonly id: K; readonly input: InputOf<K>; readonly mint: Mint };

/** What a command did, in words: the patch, and the document after it, already indexed where the check needed it. */
export type CommandDone = { readonly title: string; readonly patch: Patch; readonly document: Document };

/** Runs a command and checks the invariants over what it touched; a violation becomes a refusal in its words. */
export function runCommand<K extends CommandId>(
  catalog: Catalog,
  { id, input, mint }: Call<K>,
): CommandDone | Refusal {
  const { title, takesChecked, run } = registry[id];
  const result = run(catalog, input, mint);
  if (isRefusal(result)) return result;
  const document = apply(catalog.document, result.patch);
  const done = { title, patch: result.patch, document };
  if (takesChecked) return done;
  const broken = brokenFragment(result.patch);
  if (broken !== undefined) return refuse(broken);
  const after = catalogOf(document);
  const [violation] = violationsOf(after, result.patch);
  return violation ? { refused: violation.message } : done;
}

/** Statements of their own inside: bodies between BEGIN ATOMIC and END, actions of a rule. */
const mayHoldStatements: ReadonlySet<string> = new Set(["function", "kept"]);

/** Why SQL that a patch brings in would break the statement it is printed in; undefined when all of it is whole. */
function brokenFragment(patch: Patch): string | undefined {
  for (const { before, after } of patch.schema.values()) {
    if (!after || mayHoldStatements.has(after.kind)) continue;
    const known = before ? textsOf(before, "sql") : [];
    for (const sql of textsOf(after, "sql")) {
      const fault = known.includes(sql) ? undefined : fragmentFault(sql);
      if (fault !== undefined) return fault;
    }
  }
  return undefined;
}
