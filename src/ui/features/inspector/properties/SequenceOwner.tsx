import type { SequenceRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { act } from "../../editing/send.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { RecordLink } from "./RecordLink.tsx";

const whole: ReadonlySet<string> = new Set(["int2", "int4", "int8"]);

/** The column a sequence goes with, to choose another: those of its namespace that hold whole numbers. */
export function SequenceOwner({ sequence }: { readonly sequence: SequenceRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const { ownedBy } = sequence;
  const namespace = catalog.namespaceOf(sequence.id);
  const columns = (namespace?.tables ?? [])
    .flatMap((id) => catalog.columnsOf(id))
    .filter(({ id, type }) => id === ownedBy || (type.base.kind === "builtin" && whole.has(type.base.name)));
  const path = (id: string) => catalog.pathOf(id).replace(/^public\./, "");
  return (
    <>
      <ChoiceField
        label="Goes with the column"
        name="Column the sequence goes with"
        value={String(ownedBy ?? "")}
        words={[["", "None"], ...columns.map(({ id }) => [String(id), path(id)] as const)]}
        onChange={(chosen) =>
          act(app, "change-sequence", { sequenceId: sequence.id, ownedBy: chosen === "" ? null : chosen })
        }
      />
      {ownedBy && (
        <span>
          <RecordLink id={ownedBy} name={`Show ${path(ownedBy)}`} />
        </span>
      )}
    </>
  );
}
