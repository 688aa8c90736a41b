import { isRefusal, refuse } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import { tokenize } from "../../postgres/tokens.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { nameRefusal } from "../names.ts";
import { usesOfFunction } from "../new-function.ts";
import { namespaceFor } from "../place.ts";
import { signatureOf } from "../signature.ts";

/** Adds a function or procedure: `arguments` stands between its parentheses, `definition` is all behind them. */
export const addFunction = defineCommand<{
  readonly namespaceId?: string;
  readonly name: string;
  readonly routine?: "function" | "procedure";
  readonly arguments?: string;
  readonly definition: string;
}>()({
  id: "add-function",
  title: "Add function",
  run(catalog, input, mint) {
    const namespace = namespaceFor(catalog, input.namespaceId);
    if (isRefusal(namespace)) return namespace;
    const name = input.name.trim();
    const refused = nameRefusal("A function", name);
    if (refused) return refused;
    const definition = input.definition.trim();
    if (tokenize(definition).length === 0)
      return refuse("A function needs a definition: RETURNS, LANGUAGE and AS.");
    const parameters = input.arguments?.trim() ?? "";
    const identity = signatureOf(catalog, parameters);
    const edit = editOf(catalog.document);
    const routine = blank("function", idOf("function", mint()), {
      name,
      routine: input.routine ?? "function",
      arguments: parameters,
      identity,
      definition,
      uses: usesOfFunction(catalog, { arguments: parameters, definition }),
    });
    edit.put(routine);
    edit.put({ ...namespace, functions: [...namespace.functions, routine.id] });
    return { patch: edit.patch() };
  },
});
