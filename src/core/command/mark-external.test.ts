import { expect, test } from "vitest";
import { aDocument } from "../testing/a-document.ts";
import { after } from "../testing/run-on.ts";

test("a namespace is marked as one that exists elsewhere, and as the design's own again", () => {
  const document = aDocument({ "auth.users": { id: "uuid pk" } });
  const id = after(document, "rename-design", { name: "shop" }).namespaceNamed("auth")?.id ?? "";
  const marked = after(document, "mark-external", { id, external: true });
  expect(marked.get("namespace", id).external).toBe(true);
  expect(after(marked.document, "mark-external", { id, external: false }).get("namespace", id).external).toBe(
    false,
  );
});
