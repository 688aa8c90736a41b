import { blank } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import { designId } from "../../document/id.ts";
import { type Granted, grantedOn } from "../../postgres/grantable.ts";
import {
  columnPrivileges,
  knownPrivileges,
  listedPrivileges,
  type Privilege,
  usualPrivileges,
} from "../../postgres/privileges.ts";
import type { Choices } from "../choices.ts";
import { type Growth, newId } from "../growth.ts";
import { withRecord } from "../with-records.ts";

/** Privileges of a role that every server has, or of PUBLIC; or what PUBLIC loses. */
export const growGrant: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const record = choices.among(catalog.walk().filter((each) => grantedOn(each) !== undefined));
  const granted = grantedOn(record);
  if (!record || !granted) return document;
  const grantee = choices.pick(["pg_monitor", "pg_read_all_data", ""]);
  const usual = usualPrivileges(granted.kind, record.kind === "namespace" && record.name === "public");
  const revoked = grantee === "" && usual.length > 0 && choices.once(2);
  const isTaken = catalog
    .all("grant")
    .some((grant) => grant.on === granted.on && grant.grantee === grantee && grant.revoked === revoked);
  const columns = catalog.columnsOf(granted.on).map(({ id }) => id);
  const chosen = revoked
    ? usual.map((privilege): Privilege => ({ privilege, column: null, grantable: false }))
    : grantedFrom(choices, granted, { columns, isPublic: grantee === "" }).filter(
        ({ privilege }) => grantee !== "" || !usual.includes(privilege),
      );
  const privileges = listedPrivileges(chosen, { known: knownPrivileges[granted.kind], columns });
  if (isTaken || privileges.length === 0) return document;
  const properties = { on: granted.on, grantee, revoked, privileges };
  return withRecord(document, designId, blank("grant", newId(document, "grant"), properties));
};

function grantedFrom(
  choices: Choices,
  { kind }: Granted,
  { columns, isPublic }: { readonly columns: readonly string[]; readonly isPublic: boolean },
): readonly Privilege[] {
  const known = knownPrivileges[kind];
  const whole = choices.once(3) ? known : choices.some(known, 3);
  const ofColumns = kind === "relation" ? choices.some(columnPrivileges, 2) : [];
  const grantable = (): boolean => !isPublic && choices.once(3);
  return [
    ...whole.map((privilege) => ({ privilege, column: null, grantable: grantable() })),
    ...ofColumns
      .filter((privilege) => !whole.includes(privilege))
      .flatMap((privilege) => {
        const some = choices.some(columns, 2);
        return some.map((column) => ({ privilege, column, grantable: grantable() }));
      }),
  ];
}
