import { breaking } from "../broken-form.ts";
import { defineRule } from "../rule.ts";

/** Only what a person stated counts: what the database proves it also keeps. */
export const dependencyBreaksBoyceCoddForm = defineRule({
  id: "dependency-breaks-boyce-codd-form",
  severity: "warning",
  category: "normalization",
  title: "Part of a key decided by no key",
  why: "A part of a key is repeated in each row with the same columns that decide it (Boyce-Codd normal form). Third normal form allows it, and a split may lose a rule that one table can check.",
  remedy: "Split the table, as the Normalization panel shows it; or say why it stays as it is.",
  examples: {
    bad: [
      "-- crowfoot: dependency street, city -> zip\n-- crowfoot: dependency zip -> city\ncreate table streets (street text, city text, zip text, primary key (street, city));",
    ],
    good: [
      "-- crowfoot: dependency street, city -> zip\ncreate table streets (street text, city text, zip text, primary key (street, city));",
    ],
  },
  reach: "neighbours",
  check: ({ catalog, tables }) => breaking(catalog, tables, "BCNF"),
});
