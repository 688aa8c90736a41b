import type { IndexRecord } from "../../../../core/document/records/index.ts";
import { RecordProblems } from "../../problems/RecordProblems.tsx";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { IndexProperties } from "../properties/IndexProperties.tsx";
import { OwnerFact } from "../properties/OwnerFact.tsx";
import { RecordHead } from "../RecordHead.tsx";

/** An index of a table or materialized view. */
export function IndexPanel({ index }: { readonly index: IndexRecord }) {
  return (
    <>
      <RecordHead record={index} title={index.name} />
      <PanelBody>
        <Fields>
          <OwnerFact id={index.id} />
          <IndexProperties index={index} />
        </Fields>
        <RecordProblems id={index.id} />
      </PanelBody>
    </>
  );
}
