import { array, assert, constantFrom, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { detectDelimiter } from "./detect-delimiter.ts";
import { inferColumns } from "./infer-columns.ts";
import { parseRecords } from "./parse-records.ts";
import { readCsv } from "./read-csv.ts";

describe("CSV", () => {
  test("quotes hold delimiters, line ends and doubled quotes (RFC 4180)", () => {
    expect(parseRecords('a,"b, ""c""\r\nd"\r\n1,2', ",")).toEqual({
      records: [
        ["a", 'b, "c"\r\nd'],
        ["1", "2"],
      ],
      lines: [1, 3],
    });
  });

  test("nothing is null, quoted nothing is the empty text", () => {
    expect(parseRecords(',""\n', ",")).toMatchObject({ records: [[null, ""]] });
  });

  test.each(["a,b\nc,d\n", "a,b\r\nc,d", "a,b\rc,d\r", "\uFEFFa,b\n\nc,d\n\n"])(
    "%j is two records",
    (text) => {
      expect(parseRecords(text, ",")).toMatchObject({
        records: [
          ["a", "b"],
          ["c", "d"],
        ],
      });
    },
  );

  test("what is written in quotes reads back", () => {
    const field = string({ unit: constantFrom("a", '"', ",", "\n", "\r", " ", "é") });
    assert(
      property(array(array(field, { minLength: 2, maxLength: 3 }), { minLength: 1 }), (rows) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(","));
        expect(parseRecords(quoted.join("\n"), ",")).toMatchObject({ records: rows });
      }),
    );
  });

  test.each([
    ["a,b;c\n1,2;3\n", ","],
    ["a;b\n1,5;2\n2,5;3\n", ";"],
    ["a\tb\n1\t2\n", "\t"],
    ["a|b|c\n1|2|3\n", "|"],
    ["just text\n", ","],
    ['"x;y",1\n"z;w",2\n', ","],
  ])("the delimiter of %j is %j", (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });

  test.each([
    ["id,name\n1,Ann\n", true],
    ["1,Ann\n2,Bob\n", false],
    ["name,colour\nAnn,red\n", true],
    ["red,blue\nblue,red\nred,red\n", false],
    ["a,a\n1,2\n", false],
    ["a,\n1,2\n", false],
  ])("whether the first line of %j names the columns: %s", (text, header) => {
    expect(readCsv(text)).toMatchObject({ header });
  });

  test("columns without a name get one, and a name that recurs a number", () => {
    expect(readCsv("a,,a\n1,2,3", { header: true })).toMatchObject({ columns: ["a", "column_2", "a_2"] });
    expect(readCsv("1,2")).toMatchObject({
      columns: ["column_1", "column_2"],
      rows: [["1", "2"]],
      lines: [1],
    });
  });

  test.each([
    ["a,b\n1\n", "Line 2 has 1 field, but line 1 has 2 fields."],
    ['a,b\n"1,2\n', "The quoted field that begins on line 2 does not end."],
    ["\n\n", "There is no row in this text."],
  ])("%j is refused", (text, refused) => {
    expect(readCsv(text, { delimiter: "," })).toEqual({ refused });
  });
});

describe("columns of a CSV file", () => {
  test.each([
    ["1 -20 0", "integer"],
    ["1 2147483648", "bigint"],
    ["-9223372036854775808", "bigint"],
    ["9223372036854775808", "numeric"],
    ["1 2.50", "numeric"],
    ["1 2e5", "double precision"],
    ["01234 12345", "text"],
    ["true F", "boolean"],
    ["2024-02-29", "date"],
    ["2023-02-29", "text"],
    ["2024-01-01T10:00:00", "timestamp"],
    ["2024-01-01T10:00:00.5+02:00 2024-01-01T10:00:00Z", "timestamptz"],
    ["10:30 23:59:59", "time"],
    ["0190163d-8694-739b-aea5-966c26f8ad91", "uuid"],
    ['{"a":1} []', "jsonb"],
    ["{a", "text"],
    ["1 x", "text"],
  ])("%j is %s", (values, type) => {
    const rows = values.split(" ").map((value) => [value]);
    expect(inferColumns({ columns: ["c"], rows })).toMatchObject([{ type }]);
  });

  test("know whether values are missing, and whether they are all different", () => {
    const rows = [
      ["1", "a", null],
      ["2", null, null],
      ["3", "a", null],
    ];
    expect(inferColumns({ columns: ["id", "tag", "nothing"], rows })).toEqual([
      { name: "id", type: "integer", nullable: false, unique: true, distinct: 3 },
      { name: "tag", type: "text", nullable: true, unique: false, distinct: 1 },
      { name: "nothing", type: "text", nullable: true, unique: false, distinct: 0 },
    ]);
  });
});
