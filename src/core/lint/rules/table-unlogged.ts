import { defineRule } from "../rule.ts";

/** Emptied after a crash, and absent on replicas. */
export const tableUnlogged = defineRule({
  id: "table-unlogged",
  severity: "warning",
  category: "integrity",
  title: "Unlogged table",
  why: "Its rows are gone after a crash, and replicas and point-in-time recovery never have them.",
  remedy: "ALTER TABLE … SET LOGGED, unless what it holds can be computed again.",
  examples: {
    bad: ["create unlogged table carts (id int primary key, content jsonb);"],
    good: ["create table carts (id int primary key, content jsonb);"],
  },
  *check({ tables }) {
    for (const { id, name, unlogged } of tables) {
      if (unlogged) yield { at: id, message: `${name} is unlogged.` };
    }
  },
});
