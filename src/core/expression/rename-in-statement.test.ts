import { expect, test } from "vitest";
import { renameColumnInStatement, renameNameInStatement } from "./rename-in-statement.ts";
import type { RelationLookup } from "./resolve.ts";

const lookup: RelationLookup = (_, name) =>
  name === "note"
    ? { id: "note", columns: ["id", "owner", "body"] }
    : name === "team"
      ? { id: "team", columns: ["id"] }
      : undefined;
const rename = {
  relation: "note",
  lookup,
  table: { namespace: "public", name: "note" },
  column: "owner",
  to: "author",
};

test("a policy follows a renamed column, through its subqueries", () => {
  expect(
    renameColumnInStatement(
      "CREATE POLICY owner ON public.note TO owner USING ((owner = current_user) AND EXISTS (SELECT 1 FROM team WHERE team.owner = note.owner)) WITH CHECK (owner IS NOT NULL)",
      rename,
    ),
  ).toEqual({
    sql: "CREATE POLICY owner ON public.note TO owner USING ((author = current_user) AND EXISTS (SELECT 1 FROM team WHERE team.owner = note.author)) WITH CHECK (author IS NOT NULL)",
  });
});

test("grants, statistics and exclusion constraints follow a renamed column", () => {
  const renamed = (sql: string): unknown => renameColumnInStatement(sql, rename);
  expect(renamed("GRANT SELECT (id, owner) ON public.note TO owner")).toEqual({
    sql: "GRANT SELECT (id, author) ON public.note TO owner",
  });
  expect(
    renamed("ALTER TABLE note ADD CONSTRAINT owner EXCLUDE USING gist (owner WITH =, owner(id) WITH &&)"),
  ).toEqual({
    sql: "ALTER TABLE note ADD CONSTRAINT owner EXCLUDE USING gist (author WITH =, owner(id) WITH &&)",
  });
  expect(renamed("CREATE RULE r AS ON INSERT TO note DO ALSO SELECT owner FROM x")).toHaveProperty("unknown");
});

test("a kept statement follows its renamed table", () => {
  const change = {
    from: { namespace: "public", name: "note" },
    to: { namespace: "public", name: "memo" },
    bare: true,
  };
  expect(renameNameInStatement("GRANT ALL ON TABLE public.note TO note", change)).toBe(
    "GRANT ALL ON TABLE public.memo TO note",
  );
  expect(
    renameNameInStatement(
      "CREATE POLICY note ON note USING (note.id = 'note' AND public.note.id > 1)",
      change,
    ),
  ).toBe("CREATE POLICY note ON memo USING (memo.id = 'note' AND public.memo.id > 1)");
  expect(renameNameInStatement("note note, OUT n note[] DEFAULT 'x'", change)).toBe(
    "note memo, OUT n memo[] DEFAULT 'x'",
  );
});
