import { expect, test } from "vitest";
import { originAround, wishIn } from "./embed-message.ts";

test("wishes are read, with nothing but what belongs to them", () => {
  expect(wishIn({ type: "crowfoot:open", content: "v1.A", passphrase: 7, extra: 1 })).toEqual({
    type: "crowfoot:open",
    content: "v1.A",
  });
  expect(wishIn({ type: "crowfoot:show", objects: ["public.a", 3] })).toEqual({
    type: "crowfoot:show",
    objects: ["public.a"],
  });
  expect(wishIn({ type: "crowfoot:theme", theme: "dark" })).toEqual({
    type: "crowfoot:theme",
    theme: "dark",
  });
});

test("anything else is passed over", () => {
  for (const message of [
    ...[undefined, null, "crowfoot:open", 3, [], {}, { type: "open", content: "v1.A" }],
    ...[{ type: "crowfoot:open" }, { type: "crowfoot:theme", theme: "pink" }, { type: "__proto__" }],
  ])
    expect(wishIn(message)).toBeUndefined();
});

test("the origin around is that of the page that holds the frame", () => {
  expect(originAround("https://example.org/a/b?c#d")).toBe("https://example.org");
  expect(originAround("")).toBeUndefined();
  expect(originAround("file:///a.html")).toBeUndefined();
});
