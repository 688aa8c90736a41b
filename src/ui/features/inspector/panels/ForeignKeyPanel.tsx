import type { ForeignKeyRecord } from "../../../../core/document/records/index.ts";
import { useCatalog } from "../../../app/app-context.ts";
import { RecordProblems } from "../../problems/RecordProblems.tsx";
import { cardinalityWords } from "../cardinality.ts";
import { Fields, PanelBody, Sentence } from "../PanelBody.tsx";
import { Facts } from "../properties/Facts.tsx";
import { ForeignKeyProperties } from "../properties/ForeignKeyProperties.tsx";
import { RecordLink } from "../properties/RecordLink.tsx";
import { RecordHead } from "../RecordHead.tsx";

/** A relationship: both tables, what it says about rows, and everything about its foreign key. */
export function ForeignKeyPanel({ foreignKey }: { readonly foreignKey: ForeignKeyRecord }) {
  const catalog = useCatalog();
  const child = catalog.tableOf(foreignKey.id);
  const parent = catalog.find("table", foreignKey.references);
  return (
    <>
      <RecordHead record={foreignKey} word="" title={`${child?.name ?? ""} → ${parent?.name ?? ""}`} />
      <PanelBody>
        <Fields>
          <Sentence>{cardinalityWords(catalog, foreignKey)}</Sentence>
          <Facts
            facts={[
              ["From", child && <RecordLink id={child.id} name={child.name} />],
              ["To", parent && <RecordLink id={parent.id} name={parent.name} />],
            ]}
          />
        </Fields>
        <RecordProblems id={foreignKey.id} />
        <Fields ruled>
          <ForeignKeyProperties foreignKey={foreignKey} />
        </Fields>
      </PanelBody>
    </>
  );
}
