import { publishedInPart } from "../published-in-part.ts";
import { recordInvariant } from "../violation.ts";

/** A publication chooses rows and columns of a partitioned table only where it publishes by the root (CREATE PUBLICATION). */
export const publishedThroughRoot = recordInvariant({
  id: "published-through-root",
  kinds: ["publication"],
  check(publication, catalog) {
    const table = publishedInPart(publication, catalog);
    return (
      table &&
      `Publication ${publication.name} chooses rows or columns of ${catalog.pathOf(table.id)}, which is partitioned: that takes publish_via_partition_root.`
    );
  },
});
