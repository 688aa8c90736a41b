import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const built = existsSync("dist/cli/crowfoot.js") && existsSync("dist/web/index.html");

/** What npm would publish, installed where there is no network and nothing else. */
describe.skipIf(!built)("the package (skipped where `npm run build` has not run)", () => {
  let folder = "";
  let listed: readonly string[] = [];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "crowfoot-packed-"));
    const packed = npm(process.cwd(), "pack", "--ignore-scripts", "--json", "--pack-destination", folder);
    const answer: unknown = JSON.parse(packed);
    const [first] = Array.isArray(answer) ? answer : Object.values(Object(answer));
    listed = first.files.map(({ path }: { readonly path: string }) => path);
    writeFileSync(join(folder, "package.json"), '{ "private": true }');
    npm(folder, "install", "--offline", "--no-audit", "--no-fund", join(folder, first.filename));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const crowfoot = (given: readonly string[], input = "") =>
    spawnSync("npx", ["--offline", "--no", "--", "crowfoot", ...given], {
      cwd: folder,
      input,
      encoding: "utf8",
    });

  test("installs without another package", () => {
    const { dependencies } = JSON.parse(
      readFileSync(join(folder, "node_modules/crowfoot/package.json"), "utf8"),
    );
    expect(dependencies).toBe(undefined);
  });

  test("holds what runs and what is read, no source and no test", () => {
    expect(listed).toEqual(
      expect.arrayContaining(["dist/cli/crowfoot.js", "dist/web/index.html", "README.md", "LICENSE"]),
    );
    expect(
      listed.filter((path) => !/^(?:dist\/(?:cli|web)\/(?!\.)|[A-Z]+(?:\.md)?$|package\.json$)/.test(path)),
    ).toEqual([]);
  });

  test("runs the command line", () => {
    expect(crowfoot(["--help"]).stdout).toMatch(/crowfoot/);
    const { stdout, status } = crowfoot(["convert", "-", "--to", "typescript"], "create table a (b int)");
    expect([status, stdout]).toEqual([0, expect.stringContaining("export interface A {")]);
  });
});

/** Runs npm and answers what it printed; throws with what it said when it fails. */
function npm(cwd: string, ...given: readonly string[]): string {
  return execFileSync("npm", given, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}
