import { expect, test } from "vitest";
import { badgeSnippet, iframeSnippet } from "./snippets.ts";

test("the iframe asks for the same design as a part of the page", () => {
  expect(iframeSnippet("https://example.org/app/#v1.AbC_-", "Shop")).toContain(
    'src="https://example.org/app/?embed=1#v1.AbC_-" title="Shop"',
  );
});

test("a name ends no attribute and no link text", () => {
  expect(iframeSnippet("https://example.org/#v1.A", '"><script>')).toContain(
    'title="&#34;&#62;&#60;script&#62;"',
  );
  expect(badgeSnippet("https://example.org/#v1.A", "a](b) *c*")).toBe(
    "[![a\\](b) \\*c\\*](diagram.svg)](https://example.org/#v1.A)",
  );
});
