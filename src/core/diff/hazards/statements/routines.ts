import { stringsOf } from "../../../sql/import/tree.ts";
import { type Part, warn } from "../part.ts";
import { defineClassifier } from "../statement.ts";

/** CREATE [OR REPLACE] FUNCTION. */
export const createFunction = defineClassifier({
  tag: "CreateFunctionStmt",
  run(statement, { catalog }) {
    const name = stringsOf(statement.funcname).at(-1) ?? "";
    const replaces =
      statement.replace === true && catalog.all("function").some((other) => other.name === name);
    if (!replaces) return [];
    const reason = `Whoever calls ${name} gets the new behaviour from the next call on; what was computed with the old one (indexes, generated columns, checks) stays.`;
    return [warn({ kind: "breaks-running-code", on: null, reason })];
  },
});

function unknown(reason: string): readonly Part[] {
  return [warn({ kind: "not-analysed", on: null, reason })];
}

/** DO: only running it tells what it does. */
export const codeBlock = defineClassifier({
  tag: "DoStmt",
  run: () => unknown("Only running the block tells what it locks and changes."),
});

/** CALL: only running it tells what it does. */
export const call = defineClassifier({
  tag: "CallStmt",
  run: () => unknown("Only running the procedure tells what it locks and changes."),
});

/** EXECUTE of a prepared statement. */
export const execute = defineClassifier({
  tag: "ExecuteStmt",
  run: () => unknown("What the prepared statement does is not known here."),
});
