import { defineRule } from "../rule.ts";
import { calls } from "../sql-text.ts";
import { typeNameOf } from "../type-facts.ts";

const sizes: Readonly<Record<string, number>> = {
  int2: 1,
  smallint: 1,
  int4: 2,
  integer: 2,
  int8: 3,
  bigint: 3,
};

/** The sequence ends before the column does. */
export const sequenceTooSmall = defineRule({
  id: "sequence-too-small",
  severity: "error",
  category: "types",
  title: "Sequence that ends before its column",
  why: "A column made larger keeps its sequence: when that reaches its end, inserts fail although the column has room.",
  remedy: "Give the sequence the type of the column.",
  examples: {
    bad: [
      "create sequence s as integer; create table t (id bigint primary key default nextval('s')); alter sequence s owned by t.id;",
    ],
    good: ["create table t (id bigint generated always as identity primary key);"],
  },
  reach: "schema",
  *check({ catalog }) {
    for (const sequence of catalog.all("sequence")) {
      const column = catalog.find("column", sequence.ownedBy);
      if (!column || !calls(column.default ?? "", "nextval")) continue;
      const [own = 3, wanted = 0] = [sizes[sequence.type], sizes[typeNameOf(catalog, column)]];
      if (own >= wanted || sequence.options.maximum !== null) continue;
      yield {
        at: sequence.id,
        message: `${sequence.name} is ${sequence.type}, but ${catalog.pathOf(column.id)} is ${typeNameOf(catalog, column)}.`,
        fix: { id: "change-sequence", input: { sequenceId: sequence.id, type: "bigint" } },
      };
    }
  },
});
