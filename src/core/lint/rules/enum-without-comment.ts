import { defineRule } from "../rule.ts";

/** What the labels mean is seldom clear from their names. */
export const enumWithoutComment = defineRule({
  id: "enum-without-comment",
  severity: "info",
  category: "documentation",
  title: "Enum without comment",
  why: "When a thing is pending and when it is open, only the people who chose the labels know.",
  remedy: "COMMENT ON TYPE, with a word on each label.",
  optIn: true,
  yieldsTo: ["type-unused"],
  examples: {
    bad: ["create type state as enum ('open', 'done');"],
    good: [
      "create type state as enum ('open', 'done'); comment on type state is 'open until it is paid, then done';",
    ],
  },
  *check({ catalog }) {
    for (const { id, name, comment } of catalog.all("enum")) {
      if (!comment?.trim()) yield { at: id, message: `The enum ${name} has no comment.` };
    }
  },
});
