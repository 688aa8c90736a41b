import { type AttributeSet, isSubset, keyOfSet, sizeOf, union } from "./attribute-set.ts";
import { isSuperkey } from "./candidate-keys.ts";
import { decomposeBcnf, decomposeBcnfAt } from "./decompose-bcnf.ts";
import { type Dependency, inOrder, joinRights, type Relation, splitRights } from "./dependency.ts";
import { minimalCovers } from "./minimal-covers.ts";
import { lostDependencies } from "./preservation.ts";
import { synthesise, synthesiseUnmerged } from "./synthesis.ts";

/** One of several ways to the same normal form. */
export type Design = {
  readonly parts: readonly AttributeSet[];
  /** False when a table was too large to see all of its dependencies. */
  readonly complete: boolean;
  /** What one of its tables holds as it was stated and not all of the others do: this tells it from them. */
  readonly keeps: readonly Dependency[];
};

/** More than this many cannot be compared by a person. */
const DESIGNS_SHOWN = 4;

/** Splits that are tried as the first one of a table that is not in BCNF. */
const FIRST_SPLITS = 3;

/** Above this many columns, only one way to BCNF is looked for: others would take too long. */
const COLUMNS_TRIED = 16;

/**
 * The designs in 3NF or BCNF that distinct minimal covers, or distinct splits, lead to: the recommended one first, then
 * those that lose no more dependencies than it does. All are lossless.
 */
export function alternativeDesigns(relation: Relation, form: "3NF" | "BCNF"): readonly Design[] {
  const [best, ...others] = form === "3NF" ? designsIn3nf(relation) : designsInBcnf(relation);
  if (!best) return [];
  const lossOf = (design: Found): number => lostDependencies(design.parts, relation.dependencies).length;
  const most = lossOf(best);
  const good = others.filter((design) => lossOf(design) <= most);
  const distinct = new Map([best, ...good].map((design) => [keyOfParts(design.parts), design]));
  return withKept([...distinct.values()].slice(0, DESIGNS_SHOWN), relation);
}

type Found = Omit<Design, "keeps">;

function designsIn3nf(relation: Relation): readonly Found[] {
  const { columns, dependencies } = relation;
  const others = minimalCovers(dependencies).found.map((cover) =>
    synthesise({ columns, dependencies: cover }),
  );
  return [synthesise(relation), ...others].map((parts) => ({ parts, complete: true }));
}

function designsInBcnf(relation: Relation): readonly Found[] {
  const { columns, dependencies } = relation;
  const best = decomposeBcnf(relation);
  if (sizeOf(columns) > COLUMNS_TRIED) return [best];
  const covers = minimalCovers(dependencies).found.slice(0, DESIGNS_SHOWN);
  const others = covers.flatMap((cover) => {
    const given = { columns, dependencies: cover };
    const starts = [synthesise(given), synthesiseUnmerged(given), [columns]];
    return starts.flatMap((start) =>
      Array.from({ length: FIRST_SPLITS }, (_, place) => decomposeBcnfAt({ start, cover, place })),
    );
  });
  return [best, ...others];
}

function keyOfParts(parts: readonly AttributeSet[]): string {
  return parts.map(keyOfSet).join(" ");
}

/** What stands in a table of one design, but not in a table of every other one; what begins with a key comes last. */
function withKept(designs: readonly Found[], { columns, dependencies }: Relation): readonly Design[] {
  const said = splitRights([...dependencies, ...minimalCovers(dependencies).found.flat()]);
  const isKey = ({ left }: Dependency): boolean => isSuperkey(left, columns, dependencies);
  const named = inOrder(said).toSorted((one, other) => Number(isKey(one)) - Number(isKey(other)));
  const holds = ({ parts }: Found, { left, right }: Dependency): boolean =>
    parts.some((part) => isSubset(union(left, right), part));
  return designs.map((design) => {
    const own = named.filter((one) => holds(design, one) && !designs.every((other) => holds(other, one)));
    return { ...design, keeps: joinRights(own) };
  });
}
