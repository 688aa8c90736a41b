import type { RoleSpec } from "@pgsql/types";

/** A role as records have it: its name, the key word of whoever asks in capitals, empty for PUBLIC. */
export function roleName(role: RoleSpec | undefined): string {
  if (role?.roletype === "ROLESPEC_PUBLIC") return "";
  return role?.rolename ?? (role?.roletype ?? "").replace("ROLESPEC_", "");
}
