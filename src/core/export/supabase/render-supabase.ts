import type { Catalog } from "../../document/catalog.ts";
import type { Observed } from "../../introspect/observed.ts";
import { lossComment } from "../losses/loss-lines.ts";
import { chosenNamespaces } from "../naming/chosen-namespaces.ts";
import type { Rendering } from "../target.ts";
import { constants, databaseType } from "./database-type.ts";
import { lookupTypes } from "./lookup-types.ts";
import { supabaseLosses } from "./losses.ts";

const json = `export type Json =
  | string
  | number
  | boolean
  | null
  | { [key: string]: Json | undefined }
  | Json[]
`;

type Options = {
  readonly strict: boolean;
  /** `all`, or names with commas between them, the default one first. */
  readonly namespaces: string;
  readonly observed: Observed | undefined;
};

/**
 * The types as Supabase's own generator prints them, byte for byte but for the helper types. So that nothing stands
 * before them, what they lack stands above the helper types; in strict mode, whose bytes are ours, at the head.
 */
export function renderSupabase(
  catalog: Catalog,
  { strict, namespaces: choice, observed }: Options,
): Rendering {
  const chosen = chosenNamespaces(catalog, choice);
  const described = chosen.length === 0 ? ["public"] : chosen;
  const scope = { catalog, observed, strict, namespaces: new Set(described) };
  const losses = supabaseLosses(scope);
  const comment = losses.length === 0 ? "" : `${lossComment(losses, "//")}\n`;
  const [first = "public"] = described;
  const byDefault = choice.trim() === "all" && described.includes("public") ? "public" : first;
  const parts = [
    ...(strict ? [`${comment}${json}`] : [json]),
    databaseType(scope),
    `${strict ? "" : comment}${lookupTypes(byDefault)}`,
    // Supabase's generator ends its output with an empty line.
    `${constants(scope)}${strict ? "" : "\n"}`,
  ];
  return { files: [{ path: "database.types.ts", text: parts.join("\n") }], losses };
}
