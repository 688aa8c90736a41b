import { isNamed } from "../../../../core/document/named-record.ts";
import { useCatalog } from "../../../app/app-context.ts";
import { Facts } from "./Facts.tsx";
import styles from "./Reads.module.css";
import { RecordLink } from "./RecordLink.tsx";

/** What a view or function uses, each to go to. */
export function Reads({ ids }: { readonly ids: readonly string[] }) {
  const catalog = useCatalog();
  const links = ids.flatMap((id) => {
    const record = catalog.record(id);
    return record && isNamed(record) ? [<RecordLink key={id} id={id} name={record.name} />] : [];
  });
  if (links.length === 0) return null;
  return (
    <Facts
      facts={[
        [
          "Uses",
          <span key="uses" className={styles.links}>
            {links}
          </span>,
        ],
      ]}
    />
  );
}
