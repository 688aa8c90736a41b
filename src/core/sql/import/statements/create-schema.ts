import { makeNamespace } from "../create-in.ts";
import { findNamespace } from "../find.ts";
import type { Source } from "../source.ts";
import { type At, defineImporter } from "../statement.ts";

/** CREATE SCHEMA, with the objects it may make at once. `public` exists in every database. */
export const createSchema = defineImporter({
  type: "CreateSchemaStmt",
  run(statement, draft, at) {
    const name = statement.schemaname ?? statement.authrole?.rolename ?? "";
    at.about(`namespace ${name}`);
    const known = findNamespace(draft, name);
    if (known?.external) draft.replace({ ...known, external: false });
    else if (known) {
      if (name === "public") at.note("The namespace public exists in every database.");
      else if (statement.if_not_exists === true)
        at.note(`The namespace ${name} exists already: nothing was done.`);
      else at.refuse(`The namespace ${name} exists already.`);
    } else makeNamespace(draft, name);
    if ((statement.schemaElts ?? []).length === 0 || at.isRefused()) return;
    const before = draft.searchPath();
    draft.setSearchPath([name, ...before]);
    importElements(at);
    draft.setSearchPath(before);
    at.about(`namespace ${name}`);
  },
});

/** Elements begin with CREATE or GRANT, which are reserved and so appear nowhere else outside parentheses. */
function importElements(at: At): void {
  const { source } = at;
  const begins = topLevelWords(source);
  for (const [index, from] of begins.entries()) {
    const to = begins[index + 1] ?? source.all().to;
    const first = source.tokens()[from];
    const last = source.tokens()[to - 1];
    if (first && last) at.importPart(first.start, last.end);
  }
}

function topLevelWords(source: Source): readonly number[] {
  const found: number[] = [];
  for (let from = 1; ; ) {
    const at = source.findWord(["create", "grant"], { from, to: source.all().to });
    if (at < 0) return found;
    found.push(at);
    from = at + 1;
  }
}
