import { blank } from "../../document/blank.ts";
import { designId } from "../../document/id.ts";
import type { GrantRecord } from "../../document/records/index.ts";
import type { Granted } from "../../postgres/grantable.ts";
import {
  knownPrivileges,
  listedPrivileges,
  type Privilege,
  singlePrivileges,
  usualPrivileges,
} from "../../postgres/privileges.ts";
import type { Draft } from "./draft.ts";
import { nameKey } from "./name-keys.ts";

/** A role and what it may do with, or what PUBLIC has lost of, one object. */
export type Holding = { readonly granted: Granted; readonly grantee: string };

/** The privileges a role has been granted on an object, one by one; with `revoked` what PUBLIC has lost. */
function held(draft: Draft, holding: Holding, revoked: boolean): readonly Privilege[] {
  const record = grantOf(draft, holding, revoked);
  return record ? singlePrivileges(record.privileges, knownPrivileges[holding.granted.kind]) : [];
}

function grantOf(draft: Draft, { granted, grantee }: Holding, revoked: boolean): GrantRecord | undefined {
  return draft
    .idsNamed(nameKey("grant", granted.on, grantee))
    .flatMap((id) => draft.find("grant", id) ?? [])
    .find((grant) => grant.revoked === revoked);
}

/** Writes the privileges of a role on an object; none left, no record. */
function write(
  draft: Draft,
  holding: Holding,
  { privileges, revoked }: { readonly privileges: readonly Privilege[]; readonly revoked: boolean },
): void {
  const { granted, grantee } = holding;
  const before = grantOf(draft, holding, revoked);
  const listed = listedPrivileges(privileges, {
    known: knownPrivileges[granted.kind],
    columns: draft.find("table", granted.on)?.columns ?? [],
  });
  if (listed.length === 0) {
    if (before) draft.remove(before.id);
  } else if (before) draft.replace({ ...before, privileges: listed });
  else {
    const properties = { on: granted.on, grantee, revoked, privileges: listed };
    draft.add(blank("grant", draft.newId("grant"), properties), designId);
  }
}

/** What PUBLIC may do with an object without a grant. */
function usualOn(draft: Draft, { kind, on }: Granted): readonly string[] {
  return usualPrivileges(kind, draft.find("namespace", on)?.name === "public");
}

/** GRANT: adds privileges. What PUBLIC has anyway is given back where it was taken away. */
export function addPrivileges(draft: Draft, holding: Holding, added: readonly Privilege[]): void {
  const usual = holding.grantee === "" ? usualOn(draft, holding.granted) : [];
  const isUsual = (privilege: Privilege): boolean =>
    privilege.column === null && usual.includes(privilege.privilege);
  if (added.some(isUsual)) {
    const lost = held(draft, holding, true).filter(
      (privilege) => !added.some((each) => isUsual(each) && each.privilege === privilege.privilege),
    );
    write(draft, holding, { privileges: lost, revoked: true });
  }
  const before = held(draft, holding, false);
  const rest = before.filter((privilege) => !added.some((each) => isSame(each, privilege)));
  const grown = added
    .filter((each) => !isUsual(each))
    .map((each) => ({
      ...each,
      grantable: each.grantable || before.some((privilege) => isSame(each, privilege) && privilege.grantable),
    }));
  write(draft, holding, { privileges: [...rest, ...grown], revoked: false });
}

/**
 * REVOKE: takes privileges away, those on a whole table from its columns too; with `onlyOption` only the right to pass
 * them on. Answers those that nothing in the design had given.
 */
export function takePrivileges(
  draft: Draft,
  holding: Holding,
  { onlyOption, taken }: { readonly taken: readonly Privilege[]; readonly onlyOption: boolean },
): readonly Privilege[] {
  const before = held(draft, holding, false);
  const isTaken = (privilege: Privilege): boolean => taken.some((each) => covers(each, privilege));
  const after = onlyOption
    ? before.map((privilege) => (isTaken(privilege) ? { ...privilege, grantable: false } : privilege))
    : before.filter((privilege) => !isTaken(privilege));
  write(draft, holding, { privileges: after, revoked: false });
  const usual = holding.grantee === "" && !onlyOption ? usualOn(draft, holding.granted) : [];
  const lost = taken.filter(({ column, privilege }) => column === null && usual.includes(privilege));
  if (lost.length > 0) {
    const all = [...held(draft, holding, true), ...lost.map((each) => ({ ...each, grantable: false }))];
    const once = all.filter((each, at) => all.findIndex((other) => isSame(each, other)) === at);
    write(draft, holding, { privileges: once, revoked: true });
  }
  return taken.filter((each) => !lost.includes(each) && !before.some((privilege) => covers(each, privilege)));
}

function isSame(a: Privilege, b: Privilege): boolean {
  return a.privilege === b.privilege && a.column === b.column;
}

function covers(taken: Privilege, privilege: Privilege): boolean {
  return (
    taken.privilege === privilege.privilege && (taken.column === null || taken.column === privilege.column)
  );
}
