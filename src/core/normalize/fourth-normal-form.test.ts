import { describe, expect, test } from "vitest";
import { relationOf } from "../testing/relation-of.ts";
import { joinVerdict } from "./chase.ts";
import { closureWithMultivalued, dependencyBasis, impliesMultivalued } from "./dependency-basis.ts";
import { decomposeFourth, fourthFormViolations } from "./fourth-normal-form.ts";
import { assess } from "./normal-form.ts";

describe("multivalued dependencies", () => {
  test("Date, CTX: all key and in BCNF, but not in 4NF, and repaired as CT and CX", () => {
    const of = relationOf("course teacher text", "course ->> teacher");
    expect(assess(of.relation).form).toBe("BCNF");
    expect(fourthFormViolations(of.relation)).toEqual(of.relation.multivalued);
    const parts = decomposeFourth(of.relation);
    expect(of.wordsOfAll(parts)).toEqual(["course teacher", "course text"]);
    expect(joinVerdict(parts, of.relation)).toBe("lossless");
  });

  test("the same columns as one fact of three parts violate nothing", () => {
    const of = relationOf("course teacher text", "");
    expect(fourthFormViolations(of.relation)).toEqual([]);
    expect(of.wordsOfAll(decomposeFourth(of.relation))).toEqual(["course teacher text"]);
  });

  test("Elmasri, EMP: projects and dependents of an employee are independent of each other", () => {
    const of = relationOf("ename pname dname", "ename ->> pname");
    expect(of.wordsOfAll(decomposeFourth(of.relation))).toEqual(["dname ename", "ename pname"]);
  });

  test("Fagin: with course -> teacher, 4NF is BCNF", () => {
    const of = relationOf("course teacher text", "course -> teacher; course ->> text");
    expect(fourthFormViolations(of.relation)).toEqual(of.relation.multivalued);
    expect(of.wordsOfAll(decomposeFourth(of.relation))).toEqual(["course teacher", "course text"]);
  });

  test("a multivalued dependency on a key, or of all columns, violates nothing", () => {
    const of = relationOf("a b c", "a -> b, c; a ->> b; b ->> a, c");
    expect(fourthFormViolations(of.relation)).toEqual([]);
  });

  test("Date, SPJ: two of the three tables are lossy", () => {
    const { relation, sets } = relationOf("s p j", "");
    expect(joinVerdict(sets("s p | p j"), relation)).toBe("lossy");
  });

  test("what is left over is multivalued too (complementation), and unions of blocks are", () => {
    const of = relationOf("a b c d", "a ->> b, c; b ->> c");
    const basis = dependencyBasis(of.set("a"), of.relation);
    expect(of.wordsOfAll(basis)).toEqual(["b c", "d"]);
    expect(impliesMultivalued(of.relation, { left: of.set("a"), right: of.set("d") })).toBe(true);
    expect(impliesMultivalued(of.relation, { left: of.set("a"), right: of.set("b") })).toBe(false);
    expect(impliesMultivalued(of.relation, { left: of.set("a"), right: of.set("b c d") })).toBe(true);
  });

  test("A ->> B and C -> B give A -> B, though no functional dependency begins with A (coalescence)", () => {
    const of = relationOf("A B C", "A ->> B; C -> B");
    expect(of.words(closureWithMultivalued(of.set("A"), of.relation))).toBe("A B");
  });

  test("the chase of three tables needs the rows that multivalued dependencies add", () => {
    const { relation, sets } = relationOf("a b c d", "a ->> b; a ->> c");
    expect(joinVerdict(sets("a b | a c | a d"), relation)).toBe("lossless");
    expect(joinVerdict(sets("a b | b c | c d"), relation)).toBe("lossy");
  });
});
