import type { ReactNode } from "react";
import type { SchemaRecord } from "../../../core/document/records/index.ts";
import { useCatalog } from "../../app/app-context.ts";
import { ColumnPanel } from "./panels/ColumnPanel.tsx";
import { CompositePanel } from "./panels/CompositePanel.tsx";
import { DesignPanel } from "./panels/DesignPanel.tsx";
import { DomainPanel } from "./panels/DomainPanel.tsx";
import { DrawnPanel } from "./panels/DrawnPanel.tsx";
import { EnumPanel } from "./panels/EnumPanel.tsx";
import { ExtensionPanel } from "./panels/ExtensionPanel.tsx";
import { ForeignKeyPanel } from "./panels/ForeignKeyPanel.tsx";
import { FunctionPanel } from "./panels/FunctionPanel.tsx";
import { KeptPanel } from "./panels/KeptPanel.tsx";
import { NamespacePanel } from "./panels/NamespacePanel.tsx";
import { ObjectPanel } from "./panels/ObjectPanel.tsx";
import { PartPanel } from "./panels/PartPanel.tsx";
import { PublicationPanel } from "./panels/PublicationPanel.tsx";
import { RangePanel } from "./panels/RangePanel.tsx";
import { SequencePanel } from "./panels/SequencePanel.tsx";
import { SeveralPanel } from "./panels/SeveralPanel.tsx";
import { TablePanel } from "./panels/TablePanel.tsx";
import { ViewPanel } from "./panels/ViewPanel.tsx";
import { GrantProperties } from "./privileges/GrantProperties.tsx";
import { CheckProperties } from "./properties/CheckProperties.tsx";
import { ExclusionProperties } from "./properties/ExclusionProperties.tsx";
import { IndexProperties } from "./properties/IndexProperties.tsx";
import { KeyProperties } from "./properties/KeyProperties.tsx";
import { OwnerFact } from "./properties/OwnerFact.tsx";
import { PolicyProperties } from "./properties/PolicyProperties.tsx";
import { RuleProperties } from "./properties/RuleProperties.tsx";
import { StatisticsProperties } from "./properties/StatisticsProperties.tsx";
import { TriggerProperties } from "./properties/TriggerProperties.tsx";
import { DesignSections } from "./sections/DesignSections.tsx";

/** The properties of one record. */
export function RecordPanel({ record }: { readonly record: SchemaRecord }) {
  switch (record.kind) {
    case "design":
      return <DesignPanel />;
    case "table":
      return <TablePanel table={record} />;
    case "column":
      return <ColumnPanel column={record} />;
    case "foreign-key":
      return <ForeignKeyPanel foreignKey={record} />;
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
    case "composite":
      return <CompositePanel composite={record} />;
    case "attribute":
      return <AttributeOwner attributeId={record.id} />;
    case "range":
      return <RangePanel range={record} />;
    case "extension":
      return <ExtensionPanel extension={record} />;
    case "publication":
      return <PublicationPanel publication={record} />;
    case "object":
      return <ObjectPanel object={record} />;
    case "kept":
      return <KeptPanel record={record} />;
    case "area":
    case "note":
      return <DrawnPanel record={record} />;
    default:
      return <Part record={record} />;
  }
}

/** A part of a table or view, which has its place in the panel of its owner too. */
function Part({ record }: { readonly record: SchemaRecord }) {
  const properties = propertiesOf(record);
  return properties ? <PartPanel part={record}>{properties}</PartPanel> : null;
}

function propertiesOf(record: SchemaRecord): ReactNode {
  switch (record.kind) {
    case "primary-key":
    case "unique":
      return <KeyProperties constraint={record} />;
    case "check":
      return <CheckProperties check={record} />;
    case "exclusion":
      return <ExclusionProperties exclusion={record} />;
    case "index":
      return <IndexProperties index={record} />;
    case "policy":
      return <PolicyProperties policy={record} />;
    case "trigger":
      return <TriggerProperties trigger={record} />;
    case "rule":
      return <RuleProperties rule={record} />;
    case "grant":
      return (
        <>
          <OwnerFact id={record.id} of={record.on} />
          <GrantProperties grant={record} />
        </>
      );
    case "statistics":
      return <StatisticsProperties statistics={record} />;
    default:
      return null;
  }
}

function AttributeOwner({ attributeId }: { readonly attributeId: string }) {
  const composite = useCatalog().parentOf(attributeId);
  return composite?.kind === "composite" ? <CompositePanel composite={composite} /> : null;
}
function EnumValueOwner({ valueId }: { readonly valueId: string }) {
  const enumeration = useCatalog().parentOf(valueId);
  return enumeration?.kind === "enum" ? <EnumPanel enumeration={enumeration} /> : null;
}

/** What several records have in common. */
export const SelectionPanel = SeveralPanel;

/** What lies in no namespace, for the panel of the design. */
export function DesignParts() {
  return <DesignSections />;
}
