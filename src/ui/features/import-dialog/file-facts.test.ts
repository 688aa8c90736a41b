import { expect, test } from "vitest";
import { durationWords, originOf, sizeWords } from "./file-facts.ts";

test("a dump names its origin", () => {
  expect(originOf("--\n-- PostgreSQL database dump\n--\n\n-- Dumped from database version 17.2\n")).toBe(
    "pg_dump of PostgreSQL 17",
  );
  expect(originOf("CREATE TABLE a ();")).toBeUndefined();
});

test("lines are counted as an editor does", () => {});

test("sizes and durations are short", () => {
  expect([sizeWords(12), sizeWords(95_800), sizeWords(999_600), sizeWords(3_100_000)]).toEqual([
    "12 bytes",
    "96 KB",
    "1.0 MB",
    "3.1 MB",
  ]);
  expect([durationWords(42.3), durationWords(412)]).toEqual(["42 ms", "0.4 s"]);
});
