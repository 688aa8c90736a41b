import { blank } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import { type Growth, namespaceFrom, newId } from "../growth.ts";
import { commentFrom, freeName } from "../names.ts";
import { withRecord } from "../with-records.ts";

const signatures = [
  { arguments: "", identity: "" },
  { arguments: "a integer", identity: "integer" },
  { arguments: "a integer DEFAULT 1, b text DEFAULT 'it''s'::text", identity: "integer, text" },
  { arguments: "VARIADIC all_of_them text[]", identity: "text[]" },
] as const;

const functionBodies = [
  "RETURNS integer LANGUAGE sql AS $$SELECT 1$$",
  "RETURNS integer\n    LANGUAGE sql IMMUTABLE PARALLEL SAFE\n    RETURN 1",
  "RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path TO '' AS $_$begin return '$$;'; end$_$",
  "RETURNS TABLE(one integer) LANGUAGE sql AS 'SELECT 1'",
] as const;

/** A function or procedure; overloads are told apart by their arguments. */
export const growFunction: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const namespace = namespaceFrom(catalog, choices);
  const overloaded = choices.once(3) ? choices.among(namespace.functions) : undefined;
  const signature = choices.pick(signatures);
  const isTaken = (name: string): boolean =>
    namespace.functions
      .map((id) => catalog.get("function", id))
      .some((other) => other.name === name && other.identity === signature.identity);
  const wanted = overloaded === undefined ? undefined : catalog.get("function", overloaded).name;
  const procedure = choices.once(4);
  const routine = blank("function", newId(document, "function"), {
    name: wanted !== undefined && !isTaken(wanted) ? wanted : freeName(choices, isTaken),
    routine: procedure ? "procedure" : "function",
    ...signature,
    definition: procedure ? "LANGUAGE sql AS $$SELECT 1$$" : choices.pick(functionBodies),
    comment: commentFrom(choices),
  });
  return withRecord(document, namespace.id, routine);
};
