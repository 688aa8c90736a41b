import { describe, expect, test } from "vitest";
import { normalizationCases } from "../testing/normalization-cases.ts";
import { relationOf } from "../testing/relation-of.ts";
import { joinVerdict } from "./chase.ts";
import { equivalent } from "./closure.ts";
import { minimalCover } from "./cover.ts";
import { decomposeBcnf } from "./decompose-bcnf.ts";
import { assess } from "./normal-form.ts";
import { lostDependencies } from "./preservation.ts";
import { projectDependencies } from "./projection.ts";
import { synthesise } from "./synthesis.ts";

describe.each(normalizationCases)("$name", (known) => {
  const of = relationOf(known.columns, known.dependencies);
  const { relation } = of;
  const { dependencies } = relation;
  const formOf = (part: (typeof relation)["columns"]) =>
    assess({ columns: part, dependencies: projectDependencies(dependencies, part).found }).form;

  test("has the known keys and normal form", () => {
    const { keys, keysComplete, form } = assess(relation);
    expect({ keys: of.wordsOfAll(keys), keysComplete, form }).toEqual({
      keys: of.listed(known.keys),
      keysComplete: true,
      form: known.form,
    });
  });

  test("has an equivalent minimal cover", () => {
    expect(equivalent(minimalCover(dependencies), dependencies)).toBe(true);
  });

  test("is synthesised into the known tables", () => {
    const parts = synthesise(relation);
    expect(of.wordsOfAll(parts)).toEqual(of.listed(known.synthesis));
    expect(lostDependencies(parts, dependencies)).toEqual([]);
    expect(joinVerdict(parts, relation)).toBe("lossless");
  });

  test("its published decomposition is lossless, in BCNF, and loses what is known", () => {
    const parts = of.sets(known.published ?? known.synthesis);
    expect(joinVerdict(parts, relation)).toBe("lossless");
    if (known.published) expect(parts.map(formOf)).toEqual(parts.map(() => "BCNF"));
    const lost = known.lost ? relationOf(known.columns, known.lost).relation.dependencies : [];
    expect(lostDependencies(parts, dependencies)).toEqual(lost);
  });

  test("is decomposed into BCNF without loss of rows, losing at most what the published one loses", () => {
    const { parts, lost, complete } = decomposeBcnf(relation);
    expect(parts.map(formOf)).toEqual(parts.map(() => "BCNF"));
    expect(joinVerdict(parts, relation)).toBe("lossless");
    expect(complete).toBe(true);
    if (known.lost === undefined && known.published) expect(lost).toEqual([]);
  });
});

describe("decompositions that are known to be good or bad", () => {
  test("Silberschatz: ABC | ADE is lossless, ABC | CDE is not", () => {
    const { relation, sets } = relationOf("A B C D E", "A -> B, C; C, D -> E; B -> D; E -> A");
    expect(joinVerdict(sets("A B C | A D E"), relation)).toBe("lossless");
    expect(joinVerdict(sets("A B C | C D E"), relation)).toBe("lossy");
  });

  test("Ullman: five tables are lossless together though no two of them show it", () => {
    const { relation, sets } = relationOf("A B C D E", "A -> C; B -> C; C -> D; D, E -> C; C, E -> A");
    expect(joinVerdict(sets("A D | A B | B E | C D E | A E"), relation)).toBe("lossless");
  });

  test("Ullman: AB | BC | CD preserves D -> A though no table holds both columns", () => {
    const { relation, sets } = relationOf("A B C D", "A -> B; B -> C; C -> D; D -> A");
    expect(lostDependencies(sets("A B | B C | C D"), relation.dependencies)).toEqual([]);
  });

  test("Ramakrishnan: Contracts reaches BCNF without the loss of the published decomposition", () => {
    const { relation } = relationOf("C S J D P Q V", "C -> D, J, P, Q, S, V; J, P -> C; D, S -> P; J -> S");
    expect(decomposeBcnf(relation).lost).toEqual([]);
  });

  test("Garcia-Molina: a BCNF split of ABCDE loses AB -> C", () => {
    const { relation, sets } = relationOf("A B C D E", "A, B -> C; C -> D; D -> B; D -> E");
    const lost = lostDependencies(sets("B D | D E | C D | A C"), relation.dependencies);
    expect(lost).toEqual(relationOf("A B C D E", "A, B -> C").relation.dependencies);
  });

  test("zip, city, street: BCNF cannot keep street, city -> zip, and says so", () => {
    const of = relationOf("city street zip", "city, street -> zip; zip -> city");
    const { parts, lost } = decomposeBcnf(of.relation);
    expect(of.wordsOfAll(parts)).toEqual(["city zip", "street zip"]);
    expect(lost).toEqual(relationOf("city street zip", "city, street -> zip").relation.dependencies);
  });
});
