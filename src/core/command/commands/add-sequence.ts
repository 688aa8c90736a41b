import { isRefusal } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import type { SequenceRecord } from "../../document/records/index.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { relationNameRefusal } from "../names.ts";
import { namespaceFor } from "../place.ts";
import { optionsRefusal, plainOptions } from "../sequence-numbers.ts";

/** Adds a sequence that no column owns; numbers are text because they reach 2^63. */
export const addSequence = defineCommand<{
  readonly namespaceId?: string;
  readonly name: string;
  readonly type?: SequenceRecord["type"];
  readonly options?: Partial<SequenceRecord["options"]>;
}>()({
  id: "add-sequence",
  title: "Add sequence",
  run(catalog, input, mint) {
    const namespace = namespaceFor(catalog, input.namespaceId);
    if (isRefusal(namespace)) return namespace;
    const name = input.name.trim();
    const options = { ...plainOptions, ...input.options };
    const refused =
      relationNameRefusal(catalog, { what: "A sequence", namespaceId: namespace.id, name }) ??
      optionsRefusal(options);
    if (refused) return refused;
    const edit = editOf(catalog.document);
    const type = input.type ?? "bigint";
    const sequence = blank("sequence", idOf("sequence", mint()), { name, type, options });
    edit.put(sequence);
    edit.put({ ...namespace, sequences: [...namespace.sequences, sequence.id] });
    return { patch: edit.patch() };
  },
});
