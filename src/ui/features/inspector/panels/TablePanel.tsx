import type { TableRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { PanelFoot } from "../../../parts/PanelHeader.tsx";
import { duplicateRecords } from "../../editing/duplicate-records.ts";
import { RecordProblems } from "../../problems/RecordProblems.tsx";
import { CommentField } from "../CommentField.tsx";
import { ColumnsSection } from "../columns/ColumnsSection.tsx";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { PoliciesSection } from "../policies/PoliciesSection.tsx";
import { PrivilegesSection } from "../privileges/PrivilegesSection.tsx";
import { NamePlace } from "../properties/NamePlace.tsx";
import { RecordHead } from "../RecordHead.tsx";
import { ChecksSection } from "../sections/ChecksSection.tsx";
import { ExclusionsSection } from "../sections/ExclusionsSection.tsx";
import { ForeignKeysSection } from "../sections/ForeignKeysSection.tsx";
import { IndexesSection } from "../sections/IndexesSection.tsx";
import { KeysSection } from "../sections/KeysSection.tsx";
import { PartitionsSection } from "../sections/PartitionsSection.tsx";
import { RulesSection } from "../sections/RulesSection.tsx";
import { StatisticsSection } from "../sections/StatisticsSection.tsx";
import { StorageSection } from "../sections/StorageSection.tsx";
import { TriggersSection } from "../sections/TriggersSection.tsx";
import { usedByWords } from "../used-by.ts";

/** All there is to a table. */
export function TablePanel({ table }: { readonly table: TableRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const usedBy = usedByWords(catalog, table.id);
  return (
    <>
      <RecordHead
        record={table}
        title={table.name}
        word={table.partitionOf === null ? "Table" : "Partition"}
        more={[
          {
            kind: "action",
            label: "Duplicate",
            icon: "duplicate",
            shortcut: "Mod+D",
            onSelect: () => duplicateRecords(app, [table.id]),
          },
        ]}
      />
      <PanelBody>
        <Fields>
          <NamePlace record={table} />
          <CommentField record={table} />
        </Fields>
        <RecordProblems id={table.id} />
        <ColumnsSection table={table} />
        <KeysSection table={table} />
        <ForeignKeysSection table={table} />
        <IndexesSection ownerId={table.id} />
        <ChecksSection table={table} />
        <ExclusionsSection table={table} />
        <PoliciesSection table={table} />
        <TriggersSection ownerId={table.id} />
        <RulesSection owner={table} />
        <PartitionsSection table={table} />
        <PrivilegesSection on={table.id} />
        <StatisticsSection table={table} />
        <StorageSection table={table} />
      </PanelBody>
      {usedBy !== "" && <PanelFoot>{usedBy}</PanelFoot>}
    </>
  );
}
