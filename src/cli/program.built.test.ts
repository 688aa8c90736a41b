import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const built = "dist/cli";

/** The built program in a folder far from the project, so that nothing of it can be found by accident. */
describe.skipIf(!existsSync(`${built}/crowfoot.js`))(
  "the built program, alone in another folder (skipped where `npm run build` has not run)",
  () => {
    let folder = "";
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "crowfoot-built-"));
      cpSync(built, join(folder, "program"), { recursive: true });
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const run = (given: readonly string[], input = "") =>
      spawnSync(process.execPath, [join(folder, "program/crowfoot.js"), ...given], {
        cwd: folder,
        input,
        encoding: "utf8",
      });

    test("reads SQL from the standard input and writes types", () => {
      const { stdout, stderr, status } = run(
        ["convert", "-", "--to", "typescript"],
        "create table a (b int)",
      );
      expect({ stderr, status }).toEqual({
        stderr:
          "<stdin>: 1 statement: 1 modelled, 0 kept verbatim, 0 skipped (data and session), 0 refused\n",
        status: 0,
      });
      expect(stdout).toContain("export interface A {\n  b: number | null;\n}");
    });

    test("reads and writes files", () => {
      writeFileSync(join(folder, "a.sql"), "create table a (b int)");
      expect(run(["convert", "a.sql", "--to", "design", "-o", "a.crowfoot.json"]).status).toBe(0);
      expect(readFileSync(join(folder, "a.crowfoot.json"), "utf8")).toContain('"name":"a"');
      const link = run(["link", "a.crowfoot.json"]).stdout;
      expect(run(["open", link.trim()]).stdout).toContain('"name":"a"');
    });

    test("says in one line what it cannot read or write", () => {
      expect(run(["convert", "none.sql", "--to", "sql"])).toMatchObject({
        status: 2,
        stderr: "crowfoot: cannot read none.sql: there is no such file or folder\n",
      });
      expect(
        run(["convert", "-", "--to", "sql", "-o", "program/crowfoot.js/where.sql"], "create table a ()"),
      ).toMatchObject({
        status: 2,
        stdout: "",
      });
    });
  },
);
