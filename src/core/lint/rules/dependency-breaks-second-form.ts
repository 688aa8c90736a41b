import { breaking } from "../broken-form.ts";
import { defineRule } from "../rule.ts";

/** Only what a person stated counts: what the database proves it also keeps. */
export const dependencyBreaksSecondForm = defineRule({
  id: "dependency-breaks-second-form",
  severity: "error",
  category: "normalization",
  title: "Column decided by a part of a key",
  why: "What a part of a key decides is repeated with every other part, and the copies can disagree (second normal form).",
  remedy: "Split the table, as the Normalization panel shows it; or say why it stays as it is.",
  examples: {
    bad: [
      "-- crowfoot: dependency product_id -> product_color\ncreate table order_items (order_id int, product_id int, product_color text, quantity int, primary key (order_id, product_id));",
    ],
    good: [
      "-- crowfoot: dependency product_id -> product_color (stated, person; kept as history)\ncreate table order_items (order_id int, product_id int, product_color text, quantity int, primary key (order_id, product_id));",
      "-- crowfoot: dependency order_id, product_id -> quantity\ncreate table order_items (order_id int, product_id int, quantity int, primary key (order_id, product_id));",
    ],
  },
  reach: "neighbours",
  check: ({ catalog, tables }) => breaking(catalog, tables, "2NF"),
});
