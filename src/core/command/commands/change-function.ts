import { refuse } from "../../base/refusal.ts";
import { followName } from "../../expression/follow-name.ts";
import { tokenize } from "../../postgres/tokens.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { nameRefusal } from "../names.ts";
import { usesAfterChange } from "../new-function.ts";
import { missing } from "../place.ts";
import { signatureOf } from "../signature.ts";

/** Changes a function, its name included; what is not said stays. */
export const changeFunction = defineCommand<{
  readonly functionId: string;
  readonly name?: string;
  readonly routine?: "function" | "procedure";
  readonly arguments?: string;
  readonly definition?: string;
  readonly allowStale?: boolean;
}>()({
  id: "change-function",
  title: "Change function",
  run(catalog, input) {
    const routine = catalog.find("function", input.functionId);
    const namespace = catalog.namespaceOf(input.functionId);
    if (!routine || !namespace) return missing("function");
    const name = input.name?.trim() ?? routine.name;
    const refused = nameRefusal("A function", name);
    if (refused) return refused;
    const definition = input.definition?.trim() ?? routine.definition;
    if (tokenize(definition).length === 0)
      return refuse("A function needs a definition: RETURNS, LANGUAGE and AS.");
    const parameters = input.arguments?.trim() ?? routine.arguments;
    const identity = parameters === routine.arguments ? routine.identity : signatureOf(catalog, parameters);
    const isSame = parameters === routine.arguments && definition === routine.definition;
    const written = { arguments: parameters, definition };
    const edit = editOf(catalog.document);
    edit.put({
      ...routine,
      uses: isSame ? routine.uses : usesAfterChange(catalog, routine, written),
      name,
      routine: input.routine ?? routine.routine,
      arguments: parameters,
      identity,
      definition,
    });
    if (name === routine.name) return { patch: edit.patch() };
    const to = { namespace: namespace.name, name };
    return (
      followName(edit, catalog, { record: routine, to, allowStale: input.allowStale }) ?? {
        patch: edit.patch(),
      }
    );
  },
});
