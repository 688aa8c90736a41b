import type { ViewRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { PanelFoot } from "../../../parts/PanelHeader.tsx";
import { send } from "../../editing/send.ts";
import { RecordProblems } from "../../problems/RecordProblems.tsx";
import { CommentField } from "../CommentField.tsx";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { PrivilegesSection } from "../privileges/PrivilegesSection.tsx";
import { CodeField } from "../properties/CodeField.tsx";
import { NamePlace } from "../properties/NamePlace.tsx";
import { Reads } from "../properties/Reads.tsx";
import { ViewProperties } from "../properties/ViewProperties.tsx";
import { RecordHead } from "../RecordHead.tsx";
import { IndexesSection } from "../sections/IndexesSection.tsx";
import { RulesSection } from "../sections/RulesSection.tsx";
import { TriggersSection } from "../sections/TriggersSection.tsx";
import { usedByWords } from "../used-by.ts";

/** A view: its query as written, and what it reads. */
export function ViewPanel({ view }: { readonly view: ViewRecord }) {
  const app = useApp();
  const usedBy = usedByWords(useCatalog(), view.id);
  return (
    <>
      <RecordHead record={view} title={view.name} word={view.materialized ? "Materialized view" : "View"} />
      <PanelBody>
        <Fields>
          <NamePlace record={view} />
          <CommentField record={view} />
        </Fields>
        <RecordProblems id={view.id} />
        <Fields ruled>
          <CodeField
            label="Query"
            title={`Query of ${view.name}`}
            value={view.query}
            onCommit={(query) => send(app, "change-view", { viewId: view.id, query })}
          />
          <ViewProperties view={view} />
          <Reads ids={view.uses} />
        </Fields>
        {view.materialized && <IndexesSection ownerId={view.id} />}
        {!view.materialized && <TriggersSection ownerId={view.id} />}
        {!view.materialized && <RulesSection owner={view} />}
        <PrivilegesSection on={view.id} />
      </PanelBody>
      {usedBy !== "" && <PanelFoot>{usedBy}</PanelFoot>}
    </>
  );
}
