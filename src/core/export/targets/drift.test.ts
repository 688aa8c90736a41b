import { expect, test } from "vitest";
import { isRefusal } from "../../base/refusal.ts";
import { catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import { aDocument } from "../../testing/a-document.ts";
import { hostileDesign } from "../../testing/hostile-design.ts";
import { driftTarget } from "./drift.ts";

function textOf(document: Document): string {
  const rendering = driftTarget.render(catalogOf(document));
  if (isRefusal(rendering)) throw new Error(rendering.refused);
  return rendering.files[0]?.text ?? "";
}

test("a table of Drift has a getter for each column, its key, and its other constraints as SQL", () => {
  const text = textOf(
    aDocument({
      author: { id: "int8 pk" },
      book: { id: "uuid pk", author_id: "int8 -> author.id", title: "text not null" },
    }),
  );
  expect(text).toContain("class Book extends Table {");
  expect(text).toContain('  Column<UuidValue> get id => customType(PgTypes.uuid).named("id")();');
  expect(text).toContain('  Int64Column get authorId => int64().named("author_id").nullable()();');
  expect(text).toContain("Set<Column> get primaryKey => {id};");
  expect(text).toMatch(/"CONSTRAINT \w+ FOREIGN KEY \(author_id\)\\n\s+REFERENCES public\.author/);
});

test("no name or comment ends what it stands in: every line begins as the language has it", () => {
  const lines = textOf(hostileDesign).split("\n");
  const known =
    /^(?:$|\/\/|import |@DataClassName|class |\}| {2}(?:@override|String |[A-Z]\w+(?:<\w+>)? get |List<|Set<|\];)| {4}")/;
  expect(lines.filter((line) => !known.test(line))).toEqual([]);
});

test("a dollar in a text of Dart is a dollar", () => {
  expect(textOf(hostileDesign)).toContain('"\\$1"');
});
