import { breaking } from "../broken-form.ts";
import { defineRule } from "../rule.ts";

/** Only what a person stated counts: what the database proves it also keeps. */
export const dependencyBreaksThirdForm = defineRule({
  id: "dependency-breaks-third-form",
  severity: "error",
  category: "normalization",
  title: "Column decided by no key",
  why: "What a column that is no key decides is repeated in each of its rows, and the copies can disagree (third normal form).",
  remedy: "Split the table, as the Normalization panel shows it; or say why it stays as it is.",
  examples: {
    bad: [
      "-- crowfoot: dependency zip -> city\ncreate table shops (id int primary key, zip text, city text);",
    ],
    good: [
      "-- crowfoot: dependency zip -> city\ncreate table zips (zip text primary key, city text);",
      "-- crowfoot: dependency zip -> city (suggested, data)\ncreate table shops (id int primary key, zip text, city text);",
    ],
  },
  reach: "neighbours",
  check: ({ catalog, tables }) => breaking(catalog, tables, "3NF"),
});
