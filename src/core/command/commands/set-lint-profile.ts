import type { DesignRecord } from "../../document/records/index.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";

/** Chooses by which profile the design is checked. */
export const setLintProfile = defineCommand<{ readonly profile: DesignRecord["profile"] }>()({
  id: "set-lint-profile",
  title: "Choose profile of checks",
  run(catalog, { profile }) {
    const edit = editOf(catalog.document);
    edit.put({ ...catalog.design, profile });
    return { patch: edit.patch() };
  },
});
