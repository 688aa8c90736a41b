import { blank } from "../../document/blank.ts";
import type { IdOf } from "../../document/id.ts";
import { schemaSources } from "../schema-sources/index.ts";
import { address } from "./address.ts";
import type { Building } from "./building.ts";

/** The objects that are not drawn. */
export function buildObjects(building: Building): readonly IdOf<"object">[] {
  return building.answer.rows(schemaSources.objects).map((row) => {
    const own = address(row.catalog, row.oid);
    const { additions, definition, name, namespace, signature, type } = row;
    const object = blank("object", building.get(own, "object"), {
      type,
      name,
      namespace:
        namespace === null ? null : (building.idAt(address("pg_namespace", namespace), "namespace") ?? null),
      signature,
      definition,
      additions,
      uses: building.usesOf(own),
      comment: building.commentAt(own),
    });
    building.add(object);
    return object.id;
  });
}
