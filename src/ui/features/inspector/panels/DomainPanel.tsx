import type { DomainRecord } from "../../../../core/document/records/index.ts";
import { useCatalog } from "../../../app/app-context.ts";
import { PanelFoot } from "../../../parts/PanelHeader.tsx";
import { CommentField } from "../CommentField.tsx";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { PrivilegesSection } from "../privileges/PrivilegesSection.tsx";
import { DomainProperties } from "../properties/DomainProperties.tsx";
import { NamePlace } from "../properties/NamePlace.tsx";
import { RecordHead } from "../RecordHead.tsx";
import { usedByWords } from "../used-by.ts";

/** A domain: a type with rules of its own. */
export function DomainPanel({ domain }: { readonly domain: DomainRecord }) {
  const usedBy = usedByWords(useCatalog(), domain.id);
  return (
    <>
      <RecordHead record={domain} title={domain.name} />
      <PanelBody>
        <Fields>
          <NamePlace record={domain} />
          <DomainProperties domain={domain} />
          <CommentField record={domain} />
        </Fields>
        <PrivilegesSection on={domain.id} />
      </PanelBody>
      {usedBy !== "" && <PanelFoot>{usedBy}</PanelFoot>}
    </>
  );
}
