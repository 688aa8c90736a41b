import type { ObjectRecord } from "../../document/records/index.ts";
import { quoteName, quoteQualified } from "../../postgres/quoting.ts";
import type { Draft } from "./draft.ts";

/** The name of an object in SQL, with its namespace; an operator's is not quoted. */
export function qualifiedNameOfObject(draft: Draft, { name, namespace, type }: ObjectRecord): string {
  const home = draft.find("namespace", namespace)?.name;
  if (type !== "operator") return quoteQualified(home, name);
  return home === undefined ? name : `${quoteName(home)}.${name}`;
}
