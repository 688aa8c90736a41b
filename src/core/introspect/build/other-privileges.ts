import { grantShape } from "../../document/records/grant.ts";
import { quoteName } from "../../postgres/quoting.ts";
import type { RowOf } from "../schema-source.ts";
import { schemaSources } from "../schema-sources/index.ts";
import { address } from "./address.ts";
import type { Building } from "./building.ts";
import { isGrant, type PrivilegeRow } from "./grants.ts";
import type { Keeping } from "./keeping.ts";
import { calledAt } from "./path-at.ts";

/** Default privileges, and privileges that no grant record can say: on a view's columns, and what roles have lost. */
export function otherPrivileges(building: Building): readonly Keeping[] {
  const { answer } = building;
  return [
    ...answer.rows(schemaSources.defaultPrivileges).map(defaultPrivilege),
    ...answer
      .rows(schemaSources.privileges)
      .flatMap((row) => (isGrant(building, row) ? [] : (particular(building, row) ?? []))),
  ];
}

const plurals = {
  r: "TABLES",
  S: "SEQUENCES",
  f: "FUNCTIONS",
  T: "TYPES",
  n: "SCHEMAS",
  L: "LARGE OBJECTS",
} as const;

function defaultPrivilege(row: RowOf<typeof schemaSources.defaultPrivileges>): Keeping {
  const where = row.namespace === null ? "" : ` IN SCHEMA ${quoteName(row.namespace)}`;
  const change = changeOf({ ...row, what: `${row.privilege} ON ${plurals[row.on]}` });
  return {
    statement: `ALTER DEFAULT PRIVILEGES FOR ROLE ${quoteName(row.role)}${where} ${change}`,
    subject: "default privileges",
    phase: "after all",
  };
}

type Change = Pick<PrivilegeRow, "revoked" | "grantee" | "grantable"> & { readonly what: string };

function changeOf({ grantable, grantee, revoked, what }: Change): string {
  const role = grantee === null ? "PUBLIC" : quoteName(grantee);
  if (revoked) return `REVOKE ${what} FROM ${role}`;
  return `GRANT ${what} TO ${role}${grantable ? " WITH GRANT OPTION" : ""}`;
}

function particular(building: Building, row: PrivilegeRow): Keeping | undefined {
  const called = calledAt(building, row.catalog, row.oid);
  if (!called) return undefined;
  const column = row.column === null ? undefined : building.column(row.oid, row.column)?.name;
  const privilege = column === undefined ? row.privilege : `${row.privilege} (${quoteName(column)})`;
  // GRANT calls everything with columns a table.
  const noun = /TABLE|VIEW/.test(called.noun) ? "TABLE" : called.noun;
  const on = building.idAt(address(row.catalog, row.oid), ...grantShape.fields.on.kinds);
  return {
    statement: changeOf({ ...row, what: `${privilege} ON ${noun} ${called.path}` }),
    subject: `${row.revoked ? "revoke" : "grant"} on ${noun.toLowerCase().replace("schema", "namespace")} ${called.plain}`,
    phase: "after all",
    uses: on === undefined ? [] : [on],
  };
}
