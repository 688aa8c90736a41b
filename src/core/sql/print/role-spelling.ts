import { quoteName } from "../../postgres/quoting.ts";

/** Roles that are key words: whoever asks. */
const asking: ReadonlySet<string> = new Set(["CURRENT_ROLE", "CURRENT_USER", "SESSION_USER"]);

/** A role in SQL; key words as they are. */
export function roleSpelling(role: string): string {
  return asking.has(role) ? role : quoteName(role);
}
