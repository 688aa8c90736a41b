import { extensionOfFunction, extensionOfOperatorClass, extensionOfType } from "./extension-members.ts";
import { presets } from "./presets/index.ts";
import type { SqlFailure } from "./sql-runner.ts";
import { quoted, stubTypeSql } from "./stub-type.ts";

/** Something a script takes for granted and that was made so that it could run. */
export interface Stub {
  readonly kind: "role" | "namespace" | "extension" | "type" | "table" | "function" | "publication";
  /** As the message named it, such as `authenticated` or `public.geometry`. */
  readonly name: string;
}

/** A stub and the SQL that makes it. */
export interface Remedy extends Stub {
  readonly sql: string;
}

/** What a script's session can do: which extensions can be created, and which the script asked for in vain. */
export interface Surroundings {
  readonly available: ReadonlySet<string>;
  /** Extension → the namespace it was to be in. */
  readonly missing: ReadonlyMap<string, string>;
}

/** The two parts of a name as messages write it: unquoted, qualified or not. */
function parts(name: string): { readonly namespace: string | undefined; readonly local: string } {
  const dot = name.indexOf(".");
  return dot === -1
    ? { namespace: undefined, local: name }
    : { namespace: name.slice(0, dot), local: name.slice(dot + 1) };
}

function extensionRemedy(
  extension: string | undefined,
  name: string,
  { available }: Surroundings,
): Remedy | undefined {
  if (extension === undefined || !available.has(extension)) return undefined;
  const { namespace } = parts(name);
  const target = namespace === undefined ? "" : ` WITH SCHEMA ${quoted(namespace)}`;
  return {
    kind: "extension",
    name: extension,
    sql: `CREATE EXTENSION IF NOT EXISTS ${quoted(extension)}${target} CASCADE`,
  };
}

function typeRemedy(name: string, surroundings: Surroundings): Remedy | undefined {
  const { namespace, local } = parts(name.replace(/(?:\[\])+$/, ""));
  const owner = extensionOfType.get(local);
  const byExtension = extensionRemedy(owner, name, surroundings);
  if (byExtension !== undefined) return byExtension;
  if (owner === undefined && surroundings.missing.size === 0) return undefined;
  const home = surroundings.missing.get(owner ?? "") ?? [...surroundings.missing.values()][0] ?? "public";
  const target = namespace ?? home;
  return { kind: "type", name: `${target}.${local}`, sql: stubTypeSql(target, local) };
}

/** A relation, publication or function that a platform gives; functions come without their arguments. */
function presetRemedy(name: string): Remedy | undefined {
  for (const { objects } of presets) {
    const object = objects.get(name);
    if (object !== undefined) return { ...object, name: object.kind === "function" ? `${name}()` : name };
  }
  return undefined;
}

type Finder = (name: string, surroundings: Surroundings) => Remedy | undefined;

/** Messages of PostgreSQL about something missing (with lc_messages C), and what helps. */
const finders: readonly (readonly [message: RegExp, find: Finder])[] = [
  [/^role "(.+)" does not exist$/, (name) => ({ kind: "role", name, sql: `CREATE ROLE ${quoted(name)}` })],
  [
    /^schema "(.+)" does not exist$/,
    (name) => ({ kind: "namespace", name, sql: `CREATE SCHEMA ${quoted(name)}` }),
  ],
  [/^type "(.+)" does not exist$/, typeRemedy],
  [
    /^operator class "(.+)" does not exist for access method/,
    (name, around) => extensionRemedy(extensionOfOperatorClass.get(parts(name).local), name, around),
  ],
  [/^(?:relation|publication) "(.+)" does not exist$/, presetRemedy],
  [
    /^function ([^()]+\(.*\)) does not exist$/,
    (signature, around) => {
      const name = signature.slice(0, signature.indexOf("("));
      return presetRemedy(name) ?? extensionRemedy(extensionOfFunction.get(parts(name).local), name, around);
    },
  ],
];

/** What would let a failed statement run, if it failed for something that files take for granted. */
export function remedyFor(failure: SqlFailure, surroundings: Surroundings): Remedy | undefined {
  for (const [message, find] of finders) {
    const name = message.exec(failure.message)?.[1];
    if (name !== undefined) return find(name, surroundings);
  }
  return undefined;
}
