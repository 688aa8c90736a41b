import { type Refusal, refuse } from "../base/refusal.ts";
import type { Parameter } from "../document/fields/parameter.ts";
import { fragmentFault } from "../postgres/fragment-fault.ts";

/** Storage parameters or options as a person writes them: trimmed, each once; refused where one cannot be printed. */
export function parametersOf(given: readonly Parameter[]): readonly Parameter[] | Refusal {
  const parameters = given.map(({ name, value }) => ({ name: name.trim(), value: value.trim() }));
  for (const { name, value } of parameters) {
    if (name === "") return refuse("A parameter needs a name, such as fillfactor.");
    const fault = fragmentFault(value);
    if (fault !== undefined) return refuse(fault);
  }
  const names = parameters.map(({ name }) => name);
  const twin = names.find((name, at) => names.indexOf(name) < at);
  return twin === undefined ? parameters : refuse(`${twin} is set twice.`);
}
