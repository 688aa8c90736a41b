import { groupBy } from "../../base/group-by.ts";
import { blank } from "../../document/blank.ts";
import { type IdOf, idOf } from "../../document/id.ts";
import { grantShape } from "../../document/records/grant.ts";
import type { GrantRecord } from "../../document/records/index.ts";
import type { RowOf } from "../schema-source.ts";
import { schemaSources } from "../schema-sources/index.ts";
import { address } from "./address.ts";
import type { Building } from "./building.ts";

export type PrivilegeRow = RowOf<typeof schemaSources.privileges>;

/** Grants on records of the design, one for each role and object. What an owner has lost is told elsewhere. */
export function buildGrants(building: Building): readonly IdOf<"grant">[] {
  const rows = building.answer.rows(schemaSources.privileges).filter((row) => isGrant(building, row));
  const groups = groupBy(rows, (row) => JSON.stringify([row.catalog, row.oid, row.grantee, row.revoked]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const on = first && grantedOn(building, first);
    if (!first || on === undefined) return [];
    const grant = blank("grant", idOf("grant", building.mint()), {
      on,
      grantee: first.grantee ?? "",
      revoked: first.revoked,
      privileges: privilegesOf(building, group),
    });
    building.add(grant);
    return [grant.id];
  });
}

/** Whether a row is one that a grant can say: the model's revoked privileges are those of PUBLIC. */
export function isGrant(building: Building, row: PrivilegeRow): boolean {
  if (row.owner || (row.revoked && row.grantee !== null)) return false;
  if (grantedOn(building, row) === undefined) return false;
  return row.column === null || columnAt(building, row) !== undefined;
}

function grantedOn(building: Building, { catalog, oid }: PrivilegeRow): GrantRecord["on"] | undefined {
  return building.idAt(address(catalog, oid), ...grantShape.fields.on.kinds);
}

function columnAt(building: Building, { column, oid }: PrivilegeRow): IdOf<"column"> | undefined {
  return column === null ? undefined : building.idAt(address("pg_class", oid, column), "column");
}

function privilegesOf(building: Building, rows: readonly PrivilegeRow[]): GrantRecord["privileges"] {
  const whole = rows.filter(({ column }) => column === null);
  const onColumns = groupBy(
    rows.filter(({ column }) => column !== null),
    ({ grantable, privilege }) => JSON.stringify([privilege, grantable]),
  );
  return [
    ...wholePrivileges(whole),
    ...[...onColumns.values()].flatMap((group) => {
      const [first] = group;
      const columns = group.flatMap((row) => columnAt(building, row) ?? []);
      return first ? [{ privilege: first.privilege, columns, grantable: first.grantable }] : [];
    }),
  ];
}

function wholePrivileges(rows: readonly PrivilegeRow[]): GrantRecord["privileges"] {
  return [true, false].flatMap((grantable) => {
    const alike = rows.filter((row) => row.grantable === grantable);
    const [first] = alike;
    if (first && Number(first.possible) === alike.length) {
      return [{ privilege: "ALL", columns: [], grantable }];
    }
    return alike.map(({ privilege }) => ({ privilege, columns: [], grantable }));
  });
}
