import type { GrantRecord } from "../../../../core/document/records/index.ts";

/** The privileges of a grant in short: "All", "Select, insert", "Without execute". */
export function grantWords({ privileges, revoked }: GrantRecord): string {
  const names = [...new Set(privileges.map(({ privilege }) => privilege.toLowerCase()))];
  const words = names.length > 2 ? `${names.slice(0, 2).join(", ")}…` : names.join(", ");
  const text = revoked ? `without ${words}` : words;
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
