import { blank } from "../../../document/blank.ts";
import { insideParentheses } from "../clauses.ts";
import { namespaceToCreateIn, pathToCreate } from "../create-in.ts";
import { nameKey } from "../name-keys.ts";
import { identityOf, usesOfRoutine } from "../routine.ts";
import { defineImporter } from "../statement.ts";
import { partsOf, stringsOf, writtenName } from "../tree.ts";

/** CREATE FUNCTION and CREATE PROCEDURE: parameters and all that follows them as written. */
export const createFunction = defineImporter({
  type: "CreateFunctionStmt",
  run(statement, draft, at) {
    const written = writtenName(stringsOf(statement.funcname));
    const identity = identityOf(partsOf(statement.parameters, "FunctionParameter"), draft);
    const routine = statement.is_procedure === true ? "procedure" : "function";
    const path = `${pathToCreate(draft, written)}(${identity})`;
    at.about(`${routine} ${path}`);
    const namespace = namespaceToCreateIn(draft, at, written);
    if (!namespace) return;
    const { source } = at;
    const open = source.openParenthesis(source.all());
    const properties = {
      name: written.name,
      routine,
      arguments: source.slice(insideParentheses(source, open)),
      identity,
      definition: source.slice({ from: source.afterClosing(open), to: source.all().to }),
    } as const;
    const uses = usesOfRoutine(statement, draft, at);
    const existing = draft
      .idsNamed(nameKey("function", namespace.id, written.name))
      .flatMap((id) => draft.find("function", id) ?? [])
      .find((each) => each.identity === identity);
    if (!existing) {
      const record = blank("function", draft.newId("function"), { ...properties, uses });
      draft.add(record, namespace.id);
    } else if (statement.replace === true) {
      draft.replace({ ...existing, ...properties, uses: uses.filter((id) => id !== existing.id) });
    } else at.refuse(`${path} exists already.`);
  },
});
