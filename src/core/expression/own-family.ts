import type { ObjectRecord } from "../document/records/index.ts";
import { tokenize } from "../postgres/tokens.ts";

/** Whether PostgreSQL makes a family of the same name for an operator class: its definition names none. */
export function hasOwnFamily({ definition, type }: ObjectRecord): boolean {
  if (type !== "operator class") return false;
  const tokens = tokenize(definition);
  const using = tokens.findIndex(({ kind, value }) => kind === "word" && value === "using");
  const next = tokens[using + 2];
  return !(next?.kind === "word" && next.value === "family");
}

/** The definition of an operator class with the family it is to belong to. */
export function definitionInFamily(definition: string, family: string): string {
  const tokens = tokenize(definition);
  const using = tokens.findIndex(({ kind, value }) => kind === "word" && value === "using");
  const end = tokens[using + 1]?.end ?? definition.length;
  return `${definition.slice(0, end)} FAMILY ${family}${definition.slice(end)}`;
}
