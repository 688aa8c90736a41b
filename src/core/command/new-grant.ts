import { type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { Granted } from "../postgres/grantable.ts";
import {
  columnPrivileges,
  knownPrivileges,
  type Privilege,
  usualPrivileges,
} from "../postgres/privileges.ts";

type Wanted = {
  readonly granted: Granted;
  readonly grantee: string;
  readonly revoked: boolean;
  readonly privileges: readonly Privilege[];
};

/** Why a role cannot have these privileges on an object; undefined when it can. */
export function privilegesRefusal(
  catalog: Catalog,
  { granted, grantee, privileges, revoked }: Wanted,
): Refusal | undefined {
  const names = privileges.map(({ column, privilege }) => `${privilege} ${column ?? ""}`);
  if (new Set(names).size < names.length) return refuse("A privilege is named twice.");
  const usual = usualPrivileges(granted.kind, catalog.find("namespace", granted.on)?.name === "public");
  for (const each of privileges) {
    const refused =
      strangeRefusal(catalog, granted, each) ??
      (grantee === "" ? publicRefusal(each, usual, revoked) : undefined);
    if (refused) return refused;
  }
  return revoked && grantee !== "" ? refuse(onlyUsual) : undefined;
}

const onlyUsual = "Only what PUBLIC has by default can be taken away so.";

/** What the object, or the column, does not know. */
function strangeRefusal(
  catalog: Catalog,
  { kind, on }: Granted,
  { column, privilege }: Privilege,
): Refusal | undefined {
  const path = catalog.pathOf(on);
  const known = column === null ? knownPrivileges[kind] : columnPrivileges;
  if (!known.includes(privilege))
    return refuse(`${path} knows no privilege ${privilege || "without a name"}.`);
  const columns: readonly string[] = catalog.find("table", on)?.columns ?? [];
  return column === null || columns.includes(column) ? undefined : refuse(`${path} has no such column.`);
}

function publicRefusal(
  { column, grantable, privilege }: Privilege,
  usual: readonly string[],
  revoked: boolean,
): Refusal | undefined {
  if (grantable) return refuse("PUBLIC cannot pass privileges on.");
  const isUsual = column === null && usual.includes(privilege);
  if (revoked) return isUsual ? undefined : refuse(onlyUsual);
  return isUsual ? refuse(`PUBLIC has ${privilege} by default.`) : undefined;
}
