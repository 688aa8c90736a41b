import { describe, expect, test } from "vitest";
import { relationOf } from "../testing/relation-of.ts";
import { explainFourthViolation, explainViolation } from "./explain-violation.ts";
import { assess } from "./normal-form.ts";

const reasons = (columnWords: string, text: string) => {
  const { relation, columns } = relationOf(columnWords, text);
  return assess(relation).violations.map((violation) => explainViolation(violation, columns));
};

describe("the reasons", () => {
  test("of an order line: parts of the key first, then what is no key", () => {
    expect(
      reasons(
        "order_id product_id product_name zip city state",
        "order_id -> zip; zip -> city, state; product_id -> product_name",
      ),
    ).toEqual([
      "zip depends on order_id alone, a part of the key (order_id, product_id): it is repeated in each row with the same order_id.",
      "product_name depends on product_id alone, a part of the key (order_id, product_id): it is repeated in each row with the same product_id.",
      "city, state depend on zip, which is not a key: they are repeated in each row with the same zip.",
    ]);
  });

  test("of a table in 3NF", () => {
    expect(reasons("city street zip", "city, street -> zip; zip -> city")).toEqual([
      "city depends on zip, which is not a key; 3NF allows it only because city is part of a key.",
    ]);
  });

  test("of a column with one value", () => {
    expect(reasons("a b", "-> a")).toEqual(["a has one value in the whole table."]);
  });

  test("of a partial dependency that goes by way of another key's columns", () => {
    // Keys are AB, AP and AQ; C depends on P and Q, which are never in one key together, and so on B alone.
    expect(reasons("A B P Q C", "A, P -> B; A, Q -> B; B -> P, Q; P, Q -> C")[0]).toBe(
      "C depends on B alone, a part of the key (A, B): it is repeated in each row with the same B.",
    );
  });

  test("of what is not in 4NF", () => {
    const { relation, columns } = relationOf("course teacher text", "course ->> teacher");
    expect(relation.multivalued?.map((one) => explainFourthViolation(one, columns))).toEqual([
      "For one course, the values of teacher do not depend on the other columns: each combination needs a row of its own.",
    ]);
  });
});
