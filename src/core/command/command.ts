import type { Mint } from "../base/mint.ts";
import type { Refusal } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { Patch } from "../document/patch.ts";

/** What a command answers: the patch that does it, or why it cannot be done and what would make it possible. */
export type CommandResult = { readonly patch: Patch } | Refusal;

/**
 * One kind of edit a person can make. `run` is pure, never throws on any input (law C2) and may leave the
 * invariants to the runner, which checks them once for all commands (law C1).
 */
export type Command<Id extends string, Input> = {
  readonly id: Id;
  /** For menus and undo, in the imperative: "Add table". */
  readonly title: string;
  /** Its input is a whole document that was checked where it was read, so that its patch is not checked again. */
  readonly takesChecked?: true;
  readonly run: (catalog: Catalog, input: Input, mint: Mint) => CommandResult;
};

/** Defines a command with the type of its input: `defineCommand<Input>()({ id, title, run })`. */
export function defineCommand<Input>(): <const Id extends string>(
  command: Command<Id, Input>,
) => Command<Id, Input> {
  return (command) => command;
}
