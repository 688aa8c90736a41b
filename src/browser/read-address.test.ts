import { expect, test } from "vitest";
import { readAddress } from "./read-address.ts";

const sql = "CREATE TABLE a (id int);";

const origin = "http://127.0.0.1:8080";

function answering(body: BodyInit, init: ResponseInit = {}): typeof fetch {
  return async () => new Response(body, { headers: { "content-type": "text/plain" }, ...init });
}

test("a file is read as text, and nothing of the browser is sent along", async () => {
  let asked: RequestInit | undefined;
  const ask: typeof fetch = async (_, init) => {
    asked = init;
    return new Response(sql);
  };
  expect(await readAddress("https://example.org/schema.sql", { ask, origin })).toEqual({ text: sql });
  expect(asked).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer" });
});

test("only https and the page's own server are asked, as the page's policy has it", async () => {
  const refused = { refused: "Only addresses that begin with https:// can be opened." };
  for (const address of [
    "http://example.org/a.sql",
    "http://127.0.0.1:9000/a.sql",
    "ftp://example.org/a",
    "javascript:alert(1)",
    "a.sql",
    "",
  ])
    expect(await readAddress(address, { ask: answering(sql), origin })).toEqual(refused);
  expect(await readAddress(`${origin}/a.sql`, { ask: answering(sql), origin })).toEqual({ text: sql });
});

test("what stands in the way is said", async () => {
  const at = "https://example.org/schema.sql";
  const blocked: typeof fetch = async () => {
    throw new TypeError("Failed to fetch");
  };
  const page = answering("<html>", { headers: { "content-type": "text/html; charset=utf-8" } });
  const answers = [
    [blocked, /example\.org cannot be reached, or does not let other pages read this file \(CORS\)/],
    [answering("", { status: 404 }), /answers 404: there is nothing at this address/],
    [answering("", { status: 403 }), /answers 403: the file is not public/],
    [page, /There is a web page at this address/],
    [answering("", { headers: { "content-length": "9000000" } }), /larger than 8 MB/],
    [answering("x".repeat(8_000_001)), /larger than 8 MB/],
  ] as const;
  for (const [ask, words] of answers)
    expect(await readAddress(at, { ask, origin })).toEqual({ refused: expect.stringMatching(words) });
});
