import { array, assert, property, string, subarray } from "fast-check";
import { describe, expect, test } from "vitest";
import { attributeSet } from "./attribute-set.ts";
import { parseDependencies } from "./parse-dependencies.ts";
import { printDependency } from "./print-dependency.ts";
import { statedDependencies } from "./resolve-dependencies.ts";

const columns = ["zip", "city", "State", "order date", 'a"b'];
const read = (text: string) => {
  const { functional, multivalued, problems } = statedDependencies(text, columns);
  return {
    functional: functional.map((one) => printDependency(one, columns)),
    multivalued: multivalued.map((one) => printDependency(one, columns, "multivalued")),
    problems: problems.map(({ message, from, to }) => `${text.slice(from, to)}: ${message}`),
  };
};

describe("dependency text", () => {
  test.each([
    ["zip -> city, state", "zip -> city, State"],
    ["zip->city", "zip -> city"],
    ["zip → city", "zip -> city"],
    ["ZIP -> City", "zip -> city"],
    ['"order date", zip -> "a""b"', 'zip, "order date" -> "a""b"'],
    ["-> city", "-> city"],
  ])("%j states %j", (text, printed) => {
    expect(read(text)).toEqual({ functional: [printed], multivalued: [], problems: [] });
  });

  test("states several dependencies of both kinds, on lines or behind ;", () => {
    expect(read("zip -> city;\n\n city ->> zip ; zip ↠ State\n")).toEqual({
      functional: ["zip -> city"],
      multivalued: ["city ->> zip", "zip ->> State"],
      problems: [],
    });
  });

  test.each([
    ["zip city -> State", "A comma is missing before city."],
    ["zip, -> city", "A column is missing beside a comma."],
    [", zip -> city", "A column is missing beside a comma."],
    ["zip ->", "A column is missing behind the arrow."],
    ["zip, city", "An arrow is missing: zip -> city."],
    ["zip -> city -> State", "There are two arrows: write one dependency a line."],
    ["zip -> town", "There is no column town."],
    ['"state" -> zip', "There is no column state."],
    ['zip -> "city', "A quoted name is not finished."],
  ])("%j is a problem, and what follows is read all the same", (text, message) => {
    expect(read(`${text}\nzip -> city`)).toEqual({
      functional: ["zip -> city"],
      multivalued: [],
      problems: [`${text}: ${message}`],
    });
  });

  test("a name in any case that two columns have is none of them", () => {
    const { problems } = statedDependencies("A -> b", ["a", "b", "B"].concat("c"));
    expect(problems).toEqual([]);
    expect(statedDependencies("B -> A", ["a", "A"]).problems).toHaveLength(1);
    expect(statedDependencies("NAME -> c", ["name", "Name", "c"]).problems).toHaveLength(1);
  });

  test("what is printed reads back, whatever the names", () => {
    const names = array(string({ minLength: 1, unit: "grapheme" }), { minLength: 2, maxLength: 5 }).map(
      (all) => [...new Set(all.map((name) => name.replaceAll(/[\n\r]/g, "_") || "_"))],
    );
    assert(
      property(names, subarray([0, 1, 2, 3, 4]), (all, left) => {
        const dependency = {
          left: attributeSet(left.filter((place) => place < all.length)),
          right: attributeSet([0]),
        };
        expect(statedDependencies(printDependency(dependency, all), all).functional).toEqual([dependency]);
      }),
    );
  });

  test("no text is too odd to be read", () => {
    assert(property(string(), (text) => void parseDependencies(text)));
  });
});
