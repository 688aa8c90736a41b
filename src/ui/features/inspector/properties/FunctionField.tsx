import { inNaturalOrder } from "../../../../core/base/natural-order.ts";
import { isRefusal } from "../../../../core/base/refusal.ts";
import type { InputOf } from "../../../../core/command/run-command.ts";
import type { RoutineReference } from "../../../../core/document/fields/routine-reference.ts";
import { parseQualifiedName } from "../../../../core/postgres/parse-qualified-name.ts";
import { quoteQualified } from "../../../../core/postgres/quoting.ts";
import { useCatalog } from "../../../app/app-context.ts";
import { Combobox } from "../../../parts/Combobox.tsx";
import { Field } from "../../../parts/Field.tsx";
import { RecordLink } from "./RecordLink.tsx";

type Called = NonNullable<InputOf<"change-trigger">["function"]>;

/** The function a trigger calls: one of the design, or any name of one that exists elsewhere. */
export function FunctionField(props: {
  readonly value: RoutineReference | undefined;
  readonly onCommit: (called: Called) => string | undefined;
}) {
  const { value, onCommit } = props;
  const catalog = useCatalog();
  const named = catalog.all("function").map((routine) => ({
    id: String(routine.id),
    name: quoteQualified(bare(catalog.namespaceOf(routine.id)?.name), routine.name),
    fires: /\breturns\s+trigger\b/i.test(routine.definition),
  }));
  const ofDesign = value?.kind === "defined" ? named.find(({ id }) => id === value.id) : undefined;
  const text =
    ofDesign?.name ?? (value?.kind === "external" ? quoteQualified(value.namespace, value.name) : "");
  return (
    <Field label="Calls" hint={ofDesign && <RecordLink id={ofDesign.id} name={`Show ${ofDesign.name}`} />}>
      <Combobox
        mono
        aria-label="Function the trigger calls"
        placeholder="A function that returns trigger"
        value={text}
        options={inNaturalOrder(named.filter(({ fires }) => fires)).map(({ name }) => ({ value: name }))}
        onCommit={(written) => {
          const wanted = written.trim().replace(/\(\)$/, "");
          const found = named.find(({ name }) => name === wanted);
          if (found) return onCommit({ functionId: found.id });
          const name = parseQualifiedName(wanted);
          return isRefusal(name) ? name.refused : onCommit(name);
        }}
      />
    </Field>
  );
}

function bare(namespace: string | undefined): string | null {
  return namespace === undefined || namespace === "public" ? null : namespace;
}
