import { isNamed } from "../../../../core/document/named-record.ts";
import { useCatalog } from "../../../app/app-context.ts";
import { recordFaces } from "../../editing/record-face.ts";
import { Facts } from "./Facts.tsx";
import { RecordLink } from "./RecordLink.tsx";

/** Whose a key, index, check or trigger is. */
export function OwnerFact({ id }: { readonly id: string }) {
  const owner = useCatalog().parentOf(id);
  if (!owner || !isNamed(owner)) return null;
  return (
    <Facts
      facts={[[recordFaces[owner.kind].word, <RecordLink key={id} id={owner.id} name={owner.name} />]]}
    />
  );
}
