import { describe, expect, test } from "vitest";
import { root, runQuietly, tool } from "../scripts/run.mjs";

/**
 * Each net is shown a planted violation, with the project's own settings, and has to catch it by name:
 * a check that never failed may be checking nothing.
 */
const planted = `${root}config/fixtures/nets`;
const arrows = (fixture: string) =>
  runQuietly([process.execPath, "scripts/arrows.mjs", `${planted}/${fixture}`]);
const houseRules = (fixture: string) =>
  runQuietly([process.execPath, "scripts/house-rules.mjs", `${planted}/${fixture}`]);
const biome = (verb: "lint" | "format") =>
  runQuietly(tool("@biomejs/biome/bin/biome", verb, "--colors=off", "."), { cwd: `${planted}/lint` });

/** Expects that the net failed and that its words match every one of these. */
function expectCaught(net: { readonly code: number; readonly output: string }, ...words: readonly string[]) {
  expect(net.code, net.output).not.toBe(0);
  for (const word of words) expect(net.output).toContain(word);
}

describe("the compiler catches", () => {
  test("a DOM global in core", async () => {
    const net = await runQuietly(tool("typescript/bin/tsc", "-p", `${planted}/dom-global`));
    expectCaught(net, "title.ts(1,36): error TS2584: Cannot find name 'document'");
  });
});

describe("the arrows catch", () => {
  test("an outward import of a mere type", async () => {
    expectCaught(await arrows("type-arrow"), "core-base: src/core/base/greeting.ts → src/ui/panel.ts");
  });

  test("a rule that imports its sibling, but not the list that imports both", async () => {
    const net = await arrows("sibling");
    expectCaught(net, "sibling: src/core/lint/rules/one-rule.ts → src/core/lint/rules/other-rule.ts");
    expect(net.output).toContain("3 of 3 modules, 1 forbidden arrows");
  });

  test("a cycle", async () => {
    expectCaught(await arrows("cycle"), "cycle: src/core/base/chicken.ts → src/core/base/egg.ts");
  });

  test("a package that the room may not use", async () => {
    expectCaught(await arrows("package"), "packages-core: src/core/base/store.ts");
  });

  test("a room that the design does not name", async () => {
    expectCaught(await arrows("unknown-room"), "unknown-room: src/plumbing/pipe.ts");
  });

  test("their own blindness: no module seen", async () => {
    expectCaught(await arrows("nothing"), "Too few modules were seen");
  });
});

describe("the search for dead code catches", () => {
  test("an export that nothing imports", async () => {
    const place = ["--directory", `${planted}/unused-export`, "--config", `${root}knip.json`];
    const net = await runQuietly(tool("knip/bin/knip.js", "--no-progress", "--no-config-hints", ...place));
    expectCaught(net, "forgotten");
  });
});

describe("Biome catches", () => {
  test("what the style forbids", async () => {
    const rules = [
      "noBarrelFile",
      "noReExportAll",
      "useImportExtensions",
      "noDefaultExport",
      "noExplicitAny",
    ];
    expectCaught(await biome("lint"), ...rules, "noNonNullAssertion", "useMaxParams");
  });

  test("a file that is not formatted", async () => {
    expectCaught(await biome("format"), "wide.ts format");
  });
});

describe("the house rules catch", () => {
  test("a type assertion, but not `as const`", async () => {
    const net = await houseRules("assertion");
    expectCaught(net, "src/core/base/width.ts:2  no-type-assertion");
    expect(net.output).toContain("1 breaches");
  });

  test("a class, a clock, a long file and an empty name", async () => {
    const net = await houseRules("habits");
    expectCaught(
      net,
      "src/core/base/utils.ts:1  telling-name",
      "src/core/base/clock.ts:1  no-class-in-core",
      "src/core/base/clock.ts:2  pure-core: Date",
      "src/core/base/clock.ts:2  pure-core: random",
      "src/core/base/Shouting.ts:1  file-name",
      "src/core/base/long.ts:1  file-length: 301 lines",
    );
    expect(net.output).toContain("6 breaches");
  });

  test("their own blindness: no file read", async () => {
    expectCaught(await houseRules("nothing"), "0 files");
  });
});
