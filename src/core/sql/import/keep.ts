import { blank } from "../../document/blank.ts";
import { designId } from "../../document/id.ts";
import type { KeptRecord } from "../../document/records/index.ts";
import type { Draft } from "./draft.ts";
import { nameKey } from "./name-keys.ts";
import type { At, Keeper, StatementTag } from "./statement.ts";
import { type NodeByTag, partOf } from "./tree.ts";
import { isUsable, usesOf } from "./uses.ts";

/** What is said of a statement that is kept; the statement is the whole one unless given. */
export type Keeping = {
  readonly subject: string;
  readonly phase: KeptRecord["phase"];
  readonly statement?: string;
  readonly provides?: readonly string[];
  /** What it hangs on, first of all: dropped with it. The rest is read from the tree. */
  readonly on?: readonly string[];
  readonly reason?: string;
  /** The part of the tree that is kept; all of it unless given. */
  readonly tree?: unknown;
};

/** Stores a statement as written. The last word about an owner replaces the one before. */
export function keep(draft: Draft, at: At, keeping: Keeping): void {
  const { subject, phase, statement = at.source.text, provides = [], on = [] } = keeping;
  at.about(subject);
  at.kept(keeping.reason ?? "Kept as written");
  if (phase === "ownership") {
    for (const id of draft.idsNamed(nameKey("subject", "", subject))) draft.remove(id);
  }
  const uses = [...new Set([...on, ...usesOf(keeping.tree ?? at.node, draft)])];
  const record = blank("kept", draft.newId("kept"), {
    statement,
    subject,
    phase,
    provides,
    uses: uses.flatMap((id) => {
      const used = draft.record(id);
      return used && isUsable(used) ? [used.id] : [];
    }),
  });
  draft.add(record, designId);
}

/** Defines a kind of statement that is kept; `nameIt` says what it is about from the parsed statement. */
export function keptAs<const T extends StatementTag>(definition: {
  readonly type: T;
  readonly nameIt: (statement: NodeByTag[T], draft: Draft) => Keeping;
}): Keeper<T> {
  const { type, nameIt } = definition;
  return {
    outcome: "kept",
    type,
    read: (draft, at) => {
      const statement = partOf(at.node, type);
      if (statement) keep(draft, at, nameIt(statement, draft));
    },
  };
}
