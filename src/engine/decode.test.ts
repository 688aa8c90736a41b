import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeBytes } from "./decode.ts";
import { firstInvalidUtf8 } from "./utf8.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe("decodeBytes", () => {
  test("UTF-8, with or without a byte order mark", () => {
    expect(decodeBytes(utf8("select 'é';\n"))).toEqual({
      text: "select 'é';\n",
      encoding: "utf-8",
      lineEnds: "lf",
    });
    expect(decodeBytes(utf8("\ufeffselect 1"))).toEqual({
      text: "select 1",
      encoding: "utf-8",
      lineEnds: "none",
    });
  });

  test("UTF-16 of either order with a byte order mark, as PowerShell writes it", () => {
    const little = Uint8Array.of(0xff, 0xfe, 0x61, 0, 0xe9, 0);
    const big = Uint8Array.of(0xfe, 0xff, 0, 0x61, 0, 0xe9);
    expect(decodeBytes(little)).toMatchObject({ text: "aé", encoding: "utf-16le" });
    expect(decodeBytes(big)).toMatchObject({ text: "aé", encoding: "utf-16be" });
  });

  test("UTF-16 without a byte order mark shows itself", () => {
    const text = "CREATE TABLE café (id int);";
    const little = Uint8Array.from([...text].flatMap((character) => [character.charCodeAt(0), 0]));
    const big = Uint8Array.from([...text].flatMap((character) => [0, character.charCodeAt(0)]));
    expect(decodeBytes(little)).toMatchObject({ text, encoding: "utf-16le" });
    expect(decodeBytes(big)).toMatchObject({ text, encoding: "utf-16be" });
  });

  test.each([
    ["WIN1251", "windows-1251", "\xe6", "ж"],
    ["LATIN5", "windows-1254", "\xfe", "ş"],
    ["KOI8U", "koi8-u", "\xa4", "є"],
    ["WIN874", "windows-874", "\xa1", "ก"],
  ])("a dump in %s is decoded as such", (...[stated, encoding, written, read]) => {
    const dump = latin1(`SET client_encoding TO '${stated}';\nSELECT '${written}';`);
    expect(decodeBytes(dump)).toMatchObject({ encoding, text: expect.stringContaining(`'${read}'`) });
  });

  test("line ends are kept and named", () => {
    expect(decodeBytes(utf8("a\r\nb\r\n"))).toMatchObject({ text: "a\r\nb\r\n", lineEnds: "crlf" });
    expect(decodeBytes(utf8("a\r\nb\n"))).toMatchObject({ lineEnds: "mixed" });
  });

  test("a dump that states its encoding is decoded by it", () => {
    const dump = latin1("SET client_encoding = 'LATIN1';\nCOMMENT ON TABLE a IS 'caf\xe9';");
    expect(decodeBytes(dump)).toMatchObject({
      encoding: "windows-1252",
      text: expect.stringContaining("café"),
    });
  });

  test.each([
    ["PGDMP\x01\x0e", /custom-format archive: .*pg_restore --schema-only -f/],
    ["\x1f\x8b\x08", /gzip/],
    ["PK\x03\x04rest", /zip archive/],
    ["\x03\x00\x01EXPORT:V10.02", /Oracle/],
    ["TAPE\0\0\x03", /SQL Server/],
    ["select\0 1", /binary file.*offset 6/],
    ["select 1;\nselect 'caf\xe9';", /not UTF-8: the byte at offset 21 \(line 2\).*iconv -f WINDOWS-1252/],
  ])("%j is refused", (text, reason) => {
    expect(decodeBytes(latin1(text))).toEqual({ refused: expect.stringMatching(reason) });
  });
});

describe("firstInvalidUtf8", () => {
  test("finds no fault in encoded text, and agrees with the platform's decoder on any bytes", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => firstInvalidUtf8(utf8(text)) === -1));
    const bytes = fc.array(
      fc.constantFrom(0x41, 0x80, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5),
    );
    fc.assert(
      fc.property(bytes, (values) => {
        const input = Uint8Array.from(values);
        const valid = () => new TextDecoder("utf-8", { fatal: true }).decode(input);
        if (firstInvalidUtf8(input) === -1) expect(valid).not.toThrow();
        else expect(valid).toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});
