import { renderSupabase } from "../supabase/render-supabase.ts";
import { defineTarget } from "../target.ts";

/** The type `Database` that supabase-js takes, as `supabase gen types` prints it. */
export const supabaseTarget = defineTarget({
  id: "supabase",
  title: "Supabase types",
  language: "typescript",
  wants: "observed",
  options: {
    strict: {
      title: "Strict",
      help: "Mends five faults of Supabase's generator: generated columns cannot be written, an enum is the one of its namespace, unique indexes and the order of a key's columns count for one-to-one, domains are looked through everywhere, and types that are sent as text are text.",
      values: ["no", "yes"],
    },
    namespaces: {
      title: "Namespaces",
      help: "Which namespaces are described: all, or their names with commas between them, the default one first.",
      values: ["all"],
      open: "public,api",
      lists: "namespaces",
    },
  },
  render: (catalog, { strict, namespaces }, observed) =>
    renderSupabase(catalog, { strict: strict === "yes", namespaces, observed }),
});
