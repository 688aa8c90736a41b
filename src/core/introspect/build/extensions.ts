import { blank } from "../../document/blank.ts";
import type { IdOf } from "../../document/id.ts";
import { schemaSources } from "../schema-sources/index.ts";
import { address } from "./address.ts";
import type { Building } from "./building.ts";

/** Extensions. The comment that an extension brings itself is not said. */
export function buildExtensions(building: Building): readonly IdOf<"extension">[] {
  const namespaces = new Map(
    building.answer.rows(schemaSources.namespaces).map(({ name, oid }) => [name, oid]),
  );
  return building.answer.rows(schemaSources.extensions).map(({ name, namespace, oid, usualComment }) => {
    const own = address("pg_extension", oid);
    const comment = building.commentAt(own);
    const lies = namespaces.get(namespace);
    const extension = blank("extension", building.get(own, "extension"), {
      name,
      namespace:
        lies === undefined ? null : (building.idAt(address("pg_namespace", lies), "namespace") ?? null),
      comment: comment === usualComment ? null : comment,
    });
    building.add(extension);
    return extension.id;
  });
}
