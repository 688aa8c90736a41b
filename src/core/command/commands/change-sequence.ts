import { refuse } from "../../base/refusal.ts";
import type { SequenceRecord } from "../../document/records/index.ts";
import { followName } from "../../expression/follow-name.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { relationNameRefusal } from "../names.ts";
import { missing } from "../place.ts";
import { optionsRefusal } from "../sequence-numbers.ts";

/** Changes a sequence, its name and owner included; defaults that take its numbers follow a new name. */
export const changeSequence = defineCommand<{
  readonly sequenceId: string;
  readonly name?: string;
  readonly type?: SequenceRecord["type"];
  readonly options?: Partial<SequenceRecord["options"]>;
  readonly unlogged?: boolean;
  /** The column it goes with; null for none. */
  readonly ownedBy?: string | null;
}>()({
  id: "change-sequence",
  title: "Change sequence",
  run(catalog, input) {
    const sequence = catalog.find("sequence", input.sequenceId);
    const namespace = catalog.namespaceOf(input.sequenceId);
    if (!sequence || !namespace) return missing("sequence");
    const name = input.name?.trim() ?? sequence.name;
    const options = { ...sequence.options, ...input.options };
    const wanted = { what: "A sequence", namespaceId: namespace.id, name, except: sequence.id };
    const refused = relationNameRefusal(catalog, wanted) ?? optionsRefusal(options);
    if (refused) return refused;
    const owner = input.ownedBy == null ? undefined : catalog.find("column", input.ownedBy);
    if (input.ownedBy != null && !owner) return missing("column");
    if (owner && catalog.namespaceOf(owner.id)?.id !== namespace.id)
      return refuse("A sequence lies in the namespace of the table that owns it.");
    const ownedBy = input.ownedBy === undefined ? sequence.ownedBy : (owner?.id ?? null);
    const edit = editOf(catalog.document);
    const { type = sequence.type, unlogged = sequence.unlogged } = input;
    edit.put({ ...sequence, name, options, ownedBy, type, unlogged });
    if (name === sequence.name) return { patch: edit.patch() };
    const to = { namespace: namespace.name, name };
    return followName(edit, catalog, { record: sequence, to }) ?? { patch: edit.patch() };
  },
});
