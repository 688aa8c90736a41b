/** Kinds of objects by the privileges they know. */
export type Grantable = "relation" | "sequence" | "namespace" | "routine" | "type" | "usable";

/** All privileges that the objects of each kind know, by name. Source: PostgreSQL manual 5.8, table 5.2. */
export const knownPrivileges: Readonly<Record<Grantable, readonly string[]>> = {
  relation: ["DELETE", "INSERT", "MAINTAIN", "REFERENCES", "SELECT", "TRIGGER", "TRUNCATE", "UPDATE"],
  sequence: ["SELECT", "UPDATE", "USAGE"],
  namespace: ["CREATE", "USAGE"],
  routine: ["EXECUTE"],
  type: ["USAGE"],
  usable: ["USAGE"],
};

/** What may be granted on single columns. */
export const columnPrivileges: readonly string[] = ["INSERT", "REFERENCES", "SELECT", "UPDATE"];

/** One privilege of one role: on the whole object (`column` null), or on a column by its id. */
export type Privilege = {
  readonly privilege: string;
  readonly column: string | null;
  readonly grantable: boolean;
};

type Listed<C extends string> = {
  readonly privilege: string;
  readonly columns: readonly C[];
  readonly grantable: boolean;
};

/** Each privilege of a list by itself; `ALL` is taken apart into what the object knows. */
export function singlePrivileges(
  listed: readonly Listed<string>[],
  known: readonly string[],
): readonly Privilege[] {
  return listed.flatMap(({ columns, grantable, privilege }): readonly Privilege[] => {
    const wholes = privilege === "ALL" ? known : [privilege];
    const ofColumns = privilege === "ALL" ? columnPrivileges : [privilege];
    return columns.length === 0
      ? wholes.map((each) => ({ privilege: each, column: null, grantable }))
      : ofColumns.flatMap((each) => columns.map((column) => ({ privilege: each, column, grantable })));
  });
}

/**
 * The one form of the privileges of a role: on the whole object first, those that may be passed on before the others,
 * `ALL` where it is all that the object knows; then on columns, one entry for each privilege. By name; `columns` are
 * the table's, in its order.
 */
export function listedPrivileges<C extends string>(
  privileges: readonly Privilege[],
  { columns, known }: { readonly known: readonly string[]; readonly columns: readonly C[] },
): readonly Listed<C>[] {
  const whole = [true, false].flatMap((grantable): readonly Listed<C>[] => {
    const names = privileges
      .filter((each) => each.column === null && each.grantable === grantable)
      .map(({ privilege }) => privilege)
      .toSorted(byCode);
    const isAll = known.every((name) => names.includes(name));
    return (isAll ? ["ALL"] : names).map((privilege) => ({ privilege, columns: [], grantable }));
  });
  const onColumns = columnPrivileges.flatMap((privilege) =>
    [true, false].flatMap((grantable): readonly Listed<C>[] => {
      const granted = columns.filter((column) =>
        privileges.some(
          (each) => each.column === column && each.privilege === privilege && each.grantable === grantable,
        ),
      );
      return granted.length === 0 ? [] : [{ privilege, columns: granted, grantable }];
    }),
  );
  return [...whole, ...onColumns];
}

function byCode(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** What PUBLIC may do without a grant (PostgreSQL 15 and later). */
export function usualPrivileges(kind: Grantable, isPublicNamespace: boolean): readonly string[] {
  if (kind === "routine" || kind === "type") return knownPrivileges[kind];
  return isPublicNamespace ? ["USAGE"] : [];
}
