import { useMemo } from "react";
import type { InputOf } from "../../../../core/command/run-command.ts";
import type { RoutineReference } from "../../../../core/document/fields/routine-reference.ts";
import type { RangeRecord } from "../../../../core/document/records/index.ts";
import { quoteQualified } from "../../../../core/postgres/quoting.ts";
import { typeLabel } from "../../../../core/postgres/type-label.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Combobox } from "../../../parts/Combobox.tsx";
import { Field } from "../../../parts/Field.tsx";
import { PanelFoot } from "../../../parts/PanelHeader.tsx";
import { send } from "../../editing/send.ts";
import { CommentField } from "../CommentField.tsx";
import { typeOptions } from "../columns/type-options.ts";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { PrivilegesSection } from "../privileges/PrivilegesSection.tsx";
import { NamePlace } from "../properties/NamePlace.tsx";
import { SqlField } from "../properties/SqlField.tsx";
import { RecordHead } from "../RecordHead.tsx";
import { usedByWords } from "../used-by.ts";

/** A range type: of what it is a range, how its ends compare, and what its sets are called. */
export function RangePanel({ range }: { readonly range: RangeRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const options = useMemo(() => typeOptions(catalog), [catalog]);
  const usedBy = usedByWords(catalog, range.id);
  const put = (changes: Omit<InputOf<"change-range">, "rangeId">) =>
    send(app, "change-range", { rangeId: range.id, ...changes });
  const { collation, operatorClass } = range;
  const called = (routine: RoutineReference | null) => {
    if (routine === null) return null;
    return routine.kind === "defined"
      ? catalog.pathOf(routine.id).replace(/^public\./, "")
      : quoteQualified(routine.namespace, routine.name);
  };
  return (
    <>
      <RecordHead record={range} title={range.name} />
      <PanelBody>
        <Fields>
          <NamePlace record={range} />
          <CommentField record={range} />
        </Fields>
        <Fields ruled>
          <Field label="Range of">
            <Combobox
              mono
              aria-label="Subtype of the range"
              value={typeLabel(catalog, range.subtype)}
              options={options}
              onCommit={(subtype) => put({ subtype })}
            />
          </Field>
          <SqlField
            label="Its sets are called"
            value={range.multirange}
            placeholder="As PostgreSQL chooses"
            onCommit={(multirange) => put({ multirange: multirange ?? "" })}
          />
          <SqlField
            label="Operator class"
            value={operatorClass && quoteQualified(operatorClass.namespace, operatorClass.name)}
            placeholder="Of the type"
            onCommit={(text) => put({ operatorClass: text })}
          />
          <SqlField
            label="Collation"
            value={collation && quoteQualified(collation.namespace, collation.name)}
            placeholder="Of the type"
            onCommit={(text) => put({ collation: text })}
          />
          <SqlField
            label="Distance of two values"
            value={called(range.difference)}
            placeholder="No function"
            onCommit={(difference) => put({ difference })}
          />
          <SqlField
            label="One form of equal ranges"
            value={called(range.canonical)}
            placeholder="No function"
            onCommit={(canonical) => put({ canonical })}
          />
        </Fields>
        <PrivilegesSection on={range.id} />
      </PanelBody>
      {usedBy !== "" && <PanelFoot>{usedBy}</PanelFoot>}
    </>
  );
}
