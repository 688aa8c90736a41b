import type { Provision } from "../../core/introspect/proof.ts";
import type { Preset } from "./preset.ts";
import { presets } from "./presets/index.ts";
import type { ScriptRun } from "./run-script.ts";

/** What was provided for a script, in the order of need; what belongs to a platform that it shows to be of says so. */
export function provisionsOf({ stubs, missing }: Pick<ScriptRun, "stubs" | "missing">): readonly Provision[] {
  const made = stubs.map(({ kind, name }) => ({ kind, name }));
  const preset = presets.find((one) => made.some((stub) => tells(one, stub)));
  const lacking = missing.map((name): Provision => ({ kind: "missing extension", name }));
  return [
    ...lacking,
    ...made.map((stub) =>
      preset !== undefined && belongs(preset, stub) ? { ...stub, preset: preset.title } : stub,
    ),
  ];
}

type Named = Pick<Provision, "kind" | "name">;

function isObject({ objects }: Preset, { kind, name }: Named): boolean {
  return objects.get(name.replace(/\(\)$/, ""))?.kind === kind;
}

function tells(preset: Preset, stub: Named): boolean {
  return isObject(preset, stub) || (stub.kind === "role" && preset.tellingRoles.has(stub.name));
}

function belongs(preset: Preset, stub: Named): boolean {
  if (stub.kind === "role") return preset.roles.has(stub.name);
  if (stub.kind === "namespace") return preset.namespaces.has(stub.name);
  return isObject(preset, stub);
}
