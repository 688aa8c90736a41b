import type { IndexBuild, RelationEffect } from "./effect.ts";
import { lockModes, stronger } from "./lock-mode.ts";
import type { Part, Warning } from "./part.ts";
import type { Relation } from "./scene.ts";

/** The parts of a statement put together, each relation once. */
export type Gathered = {
  readonly relations: readonly RelationEffect[];
  readonly builds: readonly IndexBuild[];
  readonly warnings: readonly Warning[];
  /** The relations by path, with what the catalog knows of them. */
  readonly touched: ReadonlyMap<string, Relation>;
};

/** Puts the parts together: of several locks on a relation the strongest counts. */
export function gather(parts: readonly Part[]): Gathered {
  const effects = new Map<string, RelationEffect>();
  const touched = new Map<string, Relation>();
  const builds = new Map<string, IndexBuild>();
  const warnings = new Map<string, Warning>();
  for (const part of parts) {
    if (part.part === "warning") {
      const { warning } = part;
      warnings.set(`${warning.kind} ${warning.on?.path ?? ""} ${warning.reason}`, warning);
      continue;
    }
    touched.set(part.on.path, part.on);
    const before = effects.get(part.on.path) ?? untouched(part.on);
    effects.set(part.on.path, withPart(before, part));
    if (part.part === "build") {
      const { concurrently, index, on } = part;
      builds.set(`${on.path} ${index}`, { index, on: on.path, concurrently });
    }
  }
  const strength = ({ lock }: RelationEffect): number => lockModes.indexOf(lock);
  return {
    relations: [...effects.values()].sort((one, other) => strength(other) - strength(one)),
    builds: [...builds.values()],
    warnings: [...warnings.values()],
    touched,
  };
}

/** Whatever is done with a relation, it is locked against being dropped meanwhile. */
function untouched({ isNew, kind, path }: Relation): RelationEffect {
  return { relation: path, kind, lock: "access share", storage: "kept", scanned: false, isNew };
}

function withPart(effect: RelationEffect, part: Exclude<Part, { part: "warning" }>): RelationEffect {
  switch (part.part) {
    case "lock":
      return { ...effect, lock: stronger(effect.lock, part.mode) };
    case "storage":
      return { ...effect, storage: effect.storage === "rewritten" ? "rewritten" : part.becomes };
    case "scan":
      return { ...effect, scanned: true };
    case "build":
      return effect;
  }
}
