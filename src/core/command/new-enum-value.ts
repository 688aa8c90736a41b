import type { Mint } from "../base/mint.ts";
import { type Refusal, refuse } from "../base/refusal.ts";
import { blank } from "../document/blank.ts";
import { idOf } from "../document/id.ts";
import type { EnumRecord } from "../document/records/index.ts";
import type { Edit } from "./edit.ts";
import { nameRefusal } from "./names.ts";

/** Why an enum cannot have a value of this name; `except` is the value that is renamed. */
export function enumValueRefusal(
  edit: Edit,
  owner: EnumRecord,
  { name, except }: { readonly name: string; readonly except?: string },
): Refusal | undefined {
  const twin = owner.values.map((id) => edit.find("enum-value", id)).find((value) => value?.name === name);
  if (twin && twin.id !== except) return refuse(`${owner.name} already has the value ${name}.`);
  return name === "" ? refuse("An enum value needs a name.") : nameRefusal("An enum value", name);
}

/** Adds a value to an enum behind another: null is the first place, undefined or an unknown value the last. */
export function addEnumValue(
  edit: Edit,
  enumId: string,
  {
    name,
    after,
    mint,
  }: { readonly name: string; readonly after?: string | null | undefined; readonly mint: Mint },
): Refusal | undefined {
  const owner = edit.find("enum", enumId);
  if (!owner) return refuse("That enum is not in the design any more.");
  const refused = enumValueRefusal(edit, owner, { name });
  if (refused) return refused;
  const value = blank("enum-value", idOf("enum-value", mint()), { name });
  const before = edit.find("enum-value", after);
  const found = before ? owner.values.indexOf(before.id) : -1;
  const at = after === null ? 0 : found < 0 ? owner.values.length : found + 1;
  edit.put(value);
  edit.put({ ...owner, values: owner.values.toSpliced(at, 0, value.id) });
  return undefined;
}
