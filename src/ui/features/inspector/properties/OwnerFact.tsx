import { isNamed } from "../../../../core/document/named-record.ts";
import { useCatalog } from "../../../app/app-context.ts";
import { recordFaces } from "../../editing/record-face.ts";
import { Facts } from "./Facts.tsx";
import { RecordLink } from "./RecordLink.tsx";

/** Whose a key, index, check or trigger is; `of` where a part of the design is about another record. */
export function OwnerFact({ id, of }: { readonly id: string; readonly of?: string }) {
  const catalog = useCatalog();
  const owner = of === undefined ? catalog.parentOf(id) : catalog.record(of);
  if (!owner || owner.kind === "design" || !isNamed(owner)) return null;
  return (
    <Facts
      facts={[[recordFaces[owner.kind].word, <RecordLink key={id} id={owner.id} name={owner.name} />]]}
    />
  );
}
