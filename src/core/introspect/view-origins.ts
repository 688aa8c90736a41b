/** A column of a query's result that is a column of a relation: position in the result, the relation's oid, its attribute. */
export type ResultOrigin = {
  readonly position: number;
  readonly relation: number;
  readonly attribute: number;
};

/**
 * Where the result columns of a view come from, read off the printed parse tree of its rule (pg_rewrite.ev_action,
 * `({QUERY … :targetList ({TARGETENTRY … :resorigtbl 16390 :resorigcol 1 …} …) …})`; PostgreSQL, primnodes.h,
 * TargetEntry). Columns that are computed are left out, and so is what only sorts or groups.
 */
export function viewOrigins(tree: string): readonly ResultOrigin[] {
  const [query] = itemsOf(itemsOf(nested(tree))[0]);
  return itemsOf(fieldOf(query, ":targetList")).flatMap((target) => {
    const number = (field: string): number => Number(fieldOf(target, field) ?? 0);
    const origin = {
      position: number(":resno"),
      relation: number(":resorigtbl"),
      attribute: number(":resorigcol"),
    };
    const isShown = fieldOf(target, ":resjunk") === "false" && origin.relation > 0 && origin.attribute > 0;
    return isShown ? [origin] : [];
  });
}

/** A word, or what stands between brackets of either kind. */
type Item = string | readonly Item[];

function nested(tree: string): Item {
  let items: Item[] = [];
  const outer: Item[][] = [];
  // A backslash keeps what follows it from being structure.
  for (const [token] of tree.matchAll(/(?:\\.|[^\s\\{}()])+|[{}()]/gs)) {
    if (token === "{" || token === "(") {
      const inner: Item[] = [];
      items.push(inner);
      outer.push(items);
      items = inner;
    } else if (token === "}" || token === ")") items = outer.pop() ?? [];
    else items.push(token);
  }
  return items;
}

function itemsOf(item: Item | undefined): readonly Item[] {
  return typeof item === "object" ? item : [];
}

function fieldOf(node: Item | undefined, field: string): Item | undefined {
  const items = itemsOf(node);
  const at = items.indexOf(field);
  return at < 0 ? undefined : items[at + 1];
}
