import { describe, expect, test } from "vitest";
import { isProved, type Proof } from "./proof.ts";
import { circumstancesOf, headlineOf, providedKinds } from "./tell-proof.ts";

const proof: Proof = {
  ...{ version: "18.6", facts: 1_234_567, equal: true, seconds: 3.14 },
  ...{ differences: [], provided: [], refusals: [], leftOut: [] },
};

const refusal = { side: "original", line: 3, start: 40, head: "CREATE …", message: "no", code: "" } as const;
const difference = { object: "table a", property: "", before: "exists", sentence: "table a is missing" };

describe("a proof in words", () => {
  test.each([
    [proof, "The original and our print build the same catalog.", true],
    [
      { ...proof, refusals: [refusal] },
      "PostgreSQL refused 1 statement; all others build the same catalog in the original and our print.",
      false,
    ],
    [
      { ...proof, equal: false, differences: [difference, difference] },
      "The original and our print differ in 2 places.",
      false,
    ],
    [
      { ...proof, equal: false, differences: [difference], refusals: [refusal, refusal] },
      "The original and our print differ in 1 place, and PostgreSQL refused 2 statements.",
      false,
    ],
  ])("case %#", (given, headline, proved) => {
    expect(headlineOf(given)).toBe(headline);
    expect(isProved(given)).toBe(proved);
  });

  test("on what it ran, how much was compared, and how long it took", () => {
    expect(circumstancesOf(proof)).toBe("PostgreSQL 18.6, 1,234,567 facts compared, 3.1 s");
    expect(circumstancesOf({ ...proof, facts: 1 })).toBe("PostgreSQL 18.6, 1 fact compared, 3.1 s");
  });

  test("what was provided, by kind; what a platform gives under its name, each once", () => {
    const anon = { kind: "role", name: "anon", preset: "Supabase" } as const;
    expect(providedKinds([{ kind: "role", name: "clerk" }, anon, anon])).toEqual([
      { heading: "Roles", names: ["clerk"] },
      { heading: "Usual on Supabase", names: ["role anon"] },
    ]);
  });
});
