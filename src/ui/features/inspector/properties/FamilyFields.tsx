import { useState } from "react";
import type { TableRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { send } from "../../editing/send.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { ColumnOrder } from "./ColumnOrder.tsx";
import { Facts } from "./Facts.tsx";
import { FitOffer } from "./FitOffer.tsx";
import { RecordLink } from "./RecordLink.tsx";

/** What was asked for and refused, to be asked for again with what it lacks. */
type Refused = { readonly reason: string; readonly again: () => void };

/** From which tables a table inherits, in their order, and of which composite type it is. */
export function FamilyFields({ table }: { readonly table: TableRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const [refused, setRefused] = useState<Refused>();
  const { id, inherits, ofType } = table;
  const tell = (reason: string | undefined, again: () => void) =>
    setRefused(reason === undefined ? undefined : { reason, again });
  const setParents = (parentIds: readonly string[], addMissing = false): void =>
    tell(send(app, "set-parents", { tableId: id, parentIds, addMissing }), () => setParents(parentIds, true));
  const setType = (typeId: string | null, addMissing = false): void =>
    tell(send(app, "set-table-type", { tableId: id, typeId, addMissing }), () => setType(typeId, true));
  const types = catalog.all("composite");
  const others = catalog
    .all("table")
    .filter((other) => other.id !== id && !other.partitionBy && !other.partitionOf)
    .map((other) => ({ id: other.id, name: catalog.pathOf(other.id).replace(/^public\./, "") }));
  return (
    <>
      {!table.partitionBy && !table.partitionOf && (
        <ColumnOrder
          label="Inherits from"
          add="Add a parent"
          columns={others}
          value={inherits}
          mayBeEmpty
          onChange={setParents}
        />
      )}
      {(types.length > 0 || ofType !== null) && (
        <ChoiceField
          label="Columns"
          name="Type of the table"
          value={String(ofType ?? "")}
          words={[
            ["", "Its own"],
            ...types.map((type) => [String(type.id), `Of the type ${type.name}`] as const),
          ]}
          onChange={(chosen) => setType(chosen === "" ? null : chosen)}
        />
      )}
      <FitOffer reason={refused?.reason} onFit={() => refused?.again()} />
      <Facts
        facts={[
          ...(ofType === null
            ? []
            : [
                [
                  "Of type",
                  <RecordLink key="type" id={ofType} name={catalog.find("composite", ofType)?.name ?? ""} />,
                ] as const,
              ]),
          ...inherits.map(
            (parent) =>
              [
                "Inherits",
                <RecordLink key={parent} id={parent} name={catalog.find("table", parent)?.name ?? ""} />,
              ] as const,
          ),
        ]}
      />
    </>
  );
}
