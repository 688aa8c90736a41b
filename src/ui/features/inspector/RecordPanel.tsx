import type { SchemaRecord } from "../../../core/document/records/index.ts";
import { useCatalog } from "../../app/app-context.ts";
import { CheckPanel } from "./panels/CheckPanel.tsx";
import { ColumnPanel } from "./panels/ColumnPanel.tsx";
import { DesignPanel } from "./panels/DesignPanel.tsx";
import { DomainPanel } from "./panels/DomainPanel.tsx";
import { EnumPanel } from "./panels/EnumPanel.tsx";
import { ForeignKeyPanel } from "./panels/ForeignKeyPanel.tsx";
import { FunctionPanel } from "./panels/FunctionPanel.tsx";
import { IndexPanel } from "./panels/IndexPanel.tsx";
import { KeptPanel } from "./panels/KeptPanel.tsx";
import { KeyPanel } from "./panels/KeyPanel.tsx";
import { NamespacePanel } from "./panels/NamespacePanel.tsx";
import { SequencePanel } from "./panels/SequencePanel.tsx";
import { SeveralPanel } from "./panels/SeveralPanel.tsx";
import { TablePanel } from "./panels/TablePanel.tsx";
import { TriggerPanel } from "./panels/TriggerPanel.tsx";
import { ViewPanel } from "./panels/ViewPanel.tsx";

/** The properties of one record. */
export function RecordPanel({ record }: { readonly record: SchemaRecord }) {
  switch (record.kind) {
    case "design":
      return <DesignPanel />;
    case "table":
      return <TablePanel table={record} />;
    case "column":
      return <ColumnPanel column={record} />;
    case "primary-key":
    case "unique":
      return <KeyPanel constraint={record} />;
    case "foreign-key":
      return <ForeignKeyPanel foreignKey={record} />;
    case "check":
      return <CheckPanel check={record} />;
    case "index":
      return <IndexPanel index={record} />;
    case "trigger":
      return <TriggerPanel trigger={record} />;
    case "view":
      return <ViewPanel view={record} />;
    case "enum":
      return <EnumPanel enumeration={record} />;
    case "enum-value":
      return <EnumValueOwner valueId={record.id} />;
    case "domain":
      return <DomainPanel domain={record} />;
    case "sequence":
      return <SequencePanel sequence={record} />;
    case "function":
      return <FunctionPanel routine={record} />;
    case "namespace":
      return <NamespacePanel namespace={record} />;
    case "extension":
    case "kept":
      return <KeptPanel record={record} />;
  }
}

function EnumValueOwner({ valueId }: { readonly valueId: string }) {
  const enumeration = useCatalog().parentOf(valueId);
  return enumeration?.kind === "enum" ? <EnumPanel enumeration={enumeration} /> : null;
}

/** What several records have in common. */
export function SelectionPanel({ records }: { readonly records: readonly SchemaRecord[] }) {
  return <SeveralPanel records={records} />;
}
