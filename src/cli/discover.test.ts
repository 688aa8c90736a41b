import { describe, expect, test } from "vitest";
import { runInMemory } from "./testing/run-in-memory.ts";

/** Addresses with a city and a state for each zip, in 40 rows. */
function addresses(odd = ""): string {
  const lines = Array.from({ length: 40 }, (_, at) => {
    const zip = (at * 3) % 8;
    return `${at + 1};0${zip};${at === 30 && odd ? odd : `City ${zip % 6}`};${at % 5 === 0 ? "" : "x"}`;
  });
  return ["id;zip;city;note", ...lines].join("\n");
}

describe("discover", () => {
  test("prints types, keys and all minimal dependencies as JSON", async () => {
    const { out, code } = await runInMemory(["discover", "a.csv", "--json"], { "a.csv": addresses() });
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report).toMatchObject({
      rows: 40,
      header: true,
      delimiter: ";",
      columns: [
        { name: "id", type: "integer", nullable: false, unique: true },
        { name: "zip", type: "text", nullable: false, unique: false },
        { name: "city", type: "text" },
        { name: "note", type: "text", nullable: true },
      ],
      keys: [["id"]],
      complete: true,
      maxLeft: null,
      questions: [{ left: ["zip"], right: ["city"], rows: 40, groups: 8 }],
    });
    expect(report.dependencies).toEqual([
      { left: ["id"], right: ["zip"] },
      { left: ["id"], right: ["city"] },
      { left: ["id"], right: ["note"] },
      { left: ["zip"], right: ["city"] },
    ]);
  });

  test("tells people what to ask about", async () => {
    const { out } = await runInMemory(["discover", "-"], { "-": addresses() });
    expect(out).toBe(`<stdin>: 40 rows, 4 columns, the first line names the columns
Columns
  id integer not null unique
  zip text not null
  city text not null
  note text
Keys
  id
Worth asking about
  zip -> city  (40 rows in 8 groups)
4 minimal dependencies; --json lists all
`);
  });

  test("names the lines that refute what is almost true", async () => {
    const rows = Array.from({ length: 300 }, (_, at) => `${at},z${at % 20},c${at === 150 ? "?" : at % 20}`);
    const csv = ["id,zip,city", ...rows].join("\n");
    const { out } = await runInMemory(["discover", "a.csv"], { "a.csv": csv });
    expect(out).toContain("zip -> city  except 1 row: line 152 (see line 12)\n");
  });

  test("--no-header and --header override what the content shows", async () => {
    const csv = { "a.csv": "1,2\n3,4\n" };
    const run = async (flag: string) =>
      JSON.parse((await runInMemory(["discover", "a.csv", "--json", flag], csv)).out);
    expect(await run("--no-header")).toMatchObject({ rows: 2, columns: [{ name: "column_1" }, {}] });
    expect(await run("--header")).toMatchObject({ rows: 1, columns: [{ name: "1" }, { name: "2" }] });
  });

  test("--max-left bounds left sides, and says so", async () => {
    const csv = { "a.csv": "a,b,c\n1,1,1\n1,2,2\n2,1,3\n2,2,1\n" };
    const { out } = await runInMemory(["discover", "a.csv", "--max-left", "1", "--json"], csv);
    expect(JSON.parse(out)).toMatchObject({ complete: false, maxLeft: 1, dependencies: [] });
  });

  test.each([
    [["a.csv", "--header", "--no-header"], "discover: --header and --no-header exclude each other"],
    [["a.csv", "--delimiter", ";;"], "discover: --delimiter is one character, and no quote or line end"],
    [["a.csv", "--max-left", "0"], "discover: --max-left is a number from 1 on"],
    [["a.csv"], "a.csv: Line 2 has 1 field, but line 1 has 2 fields."],
    [["b.csv"], "cannot read b.csv: there is no such file"],
  ])("%j is refused", async (given, reason) => {
    const run = await runInMemory(["discover", ...given], { "a.csv": "a,b\n1\n" });
    expect(run).toMatchObject({ code: 2, out: "", err: `crowfoot: ${reason}\n` });
  });
});
