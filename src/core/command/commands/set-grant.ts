import { refuse } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import { grantedOn } from "../../postgres/grantable.ts";
import { knownPrivileges, listedPrivileges, singlePrivileges } from "../../postgres/privileges.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { nameRefusal } from "../names.ts";
import { privilegesRefusal } from "../new-grant.ts";
import { missing } from "../place.ts";

/**
 * Says what a role may do with an object, in place of what it could before; an empty role is PUBLIC, no privileges take
 * all away. With `revoked`, what PUBLIC loses of what it has by default.
 */
export const setGrant = defineCommand<{
  readonly on: string;
  readonly grantee: string;
  readonly revoked?: boolean;
  readonly privileges: readonly {
    readonly privilege: string;
    readonly columnIds?: readonly string[];
    readonly grantable?: boolean;
  }[];
}>()({
  id: "set-grant",
  title: "Change privileges",
  run(catalog, { grantee: wanted, on, privileges, revoked = false }, mint) {
    const granted = grantedOn(catalog.record(on));
    if (!granted) return missing("object");
    const grantee = wanted.trim();
    const refused = grantee === "" ? undefined : nameRefusal("A role", grantee);
    if (refused) return refused;
    const known = knownPrivileges[granted.kind];
    const columns = catalog.find("table", on)?.columns ?? [];
    const single = singlePrivileges(
      privileges.map(({ columnIds = [], grantable = false, privilege }) => ({
        privilege: privilege.trim().toUpperCase(),
        columns: columnIds,
        grantable,
      })),
      known,
    );
    const fault = privilegesRefusal(catalog, { granted, grantee, revoked, privileges: single });
    if (fault) return fault;
    const listed = listedPrivileges(single, { known, columns });
    const before = catalog
      .all("grant")
      .find((grant) => grant.on === on && grant.grantee === grantee && grant.revoked === revoked);
    if (!before && listed.length === 0) return refuse("It has no privileges there to take away.");
    const edit = editOf(catalog.document);
    const { design } = catalog;
    if (before && listed.length > 0) edit.put({ ...before, privileges: listed });
    else if (before) {
      edit.remove(before.id);
      edit.put({ ...design, grants: design.grants.filter((id) => id !== before.id) });
    } else {
      const properties = { on: granted.on, grantee, revoked, privileges: listed };
      const grant = blank("grant", idOf("grant", mint()), properties);
      edit.put(grant);
      edit.put({ ...design, grants: [...design.grants, grant.id] });
    }
    return { patch: edit.patch() };
  },
});
