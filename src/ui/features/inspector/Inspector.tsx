import type { SchemaRecord } from "../../../core/document/records/index.ts";
import { useAppState, useCatalog } from "../../app/app-context.ts";
import { selectionIn } from "../editing/select-records.ts";
import styles from "./Inspector.module.css";
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

/** The right panel: every property of what is selected, or of the design while nothing is. */
export function Inspector() {
  const catalog = useCatalog();
  const selection = useAppState(selectionIn);
  const records = selection.flatMap((id) => catalog.record(id) ?? []);
  const [only, ...others] = records;
  if (others.length > 0) return <SeveralPanel records={records} />;
  // The key forgets drafts and open sections when another record is looked at.
  return (
    <div key={only?.id ?? "design"} className={styles.inspector}>
      {only ? <RecordPanel record={only} /> : <DesignPanel />}
    </div>
  );
}

function RecordPanel({ record }: { readonly record: SchemaRecord }) {
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
