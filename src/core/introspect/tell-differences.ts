import type { CatalogFact } from "./catalog-fact.ts";
import { type CatalogDifference, compareCatalogs } from "./compare-catalogs.ts";
import { type FactSubject, subjectOf } from "./fact-subject.ts";
import type { ToldDifference } from "./proof.ts";

/** The facts of two catalogs, and how many different ones there are together. */
export interface Comparison {
  readonly facts: number;
  readonly differences: readonly ToldDifference[];
}

/**
 * What two catalogs say differently, in people's words and in the order of objects. An object that only one of them
 * has is told once, without its parts and properties.
 */
export function tellDifferences(before: readonly CatalogFact[], after: readonly CatalogFact[]): Comparison {
  const differences = compareCatalogs(before, after);
  const common = before.length - differences.filter(({ kind }) => kind !== "only-in-b").length;
  const facts = common + differences.length;
  if (differences.length === 0) return { facts, differences: [] };
  const [inBefore, inAfter] = [objectsOf(before), objectsOf(after)];
  const told = new Map<string, ToldDifference>();
  for (const difference of differences) {
    const subject = subjectOf(difference);
    const lone = [subject.whole, subject.object].find(
      (object) => object !== undefined && inBefore.has(object) !== inAfter.has(object),
    );
    const next = lone === undefined ? differing(subject, difference) : loneObject(lone, inBefore.has(lone));
    told.set(next.sentence, next);
  }
  return { facts, differences: [...told.values()] };
}

/** Every object that a catalog knows, parts with names of their own included. */
function objectsOf(facts: readonly CatalogFact[]): ReadonlySet<string> {
  return new Set(
    facts.flatMap((fact) => {
      const { object, whole } = subjectOf(fact);
      return whole === undefined ? [object] : [object, whole];
    }),
  );
}

function loneObject(object: string, wasThere: boolean): ToldDifference {
  return wasThere
    ? { object, property: "", before: "exists", sentence: `${object} is missing` }
    : { object, property: "", after: "exists", sentence: `${object} is new` };
}

function differing({ object, property }: FactSubject, difference: CatalogDifference): ToldDifference {
  const values = {
    ...(difference.kind === "only-in-b" ? {} : { before: difference.a }),
    ...(difference.kind === "only-in-a" ? {} : { after: difference.b }),
  };
  const was = "before" in values ? values.before : undefined;
  const is = "after" in values ? values.after : undefined;
  return { object, property, ...values, sentence: `${object}: ${property} ${change(was, is)}` };
}

/** A property without a value is one that is set or not. */
function change(before: string | undefined, after: string | undefined): string {
  if ((before ?? "") === "" && (after ?? "") === "") {
    return before === undefined ? "was not set, is set" : "was set, is not set";
  }
  return `was ${shown(before)}, is ${shown(after)}`;
}

function shown(value: string | undefined): string {
  if (value === undefined) return "not set";
  return value === "" ? "empty" : value.replace(/\s+/g, " ").trim();
}
