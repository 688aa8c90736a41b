import { takesBack } from "../../../core/sql/import/files/left-out.ts";
import { inMigrationOrder } from "../../../core/sql/import/files/migration-order.ts";

type Named = { readonly name: string };

/** The SQL files among several, in the order in which migration tools run them; all of them if none is SQL. */
export function sqlFilesInOrder<S extends Named>(sources: readonly S[]): readonly S[] {
  const scripts = sources.filter(({ name }) => /\.(?:sql|ddl|pgsql|psql)$/i.test(name));
  const chosen = scripts.length === 0 ? sources : scripts;
  return [...chosen].sort((one, other) => inMigrationOrder(one.name, other.name));
}

/** The list with one item taken to another place. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  const others = items.filter((_, at) => at !== from);
  return [...others.slice(0, to), item, ...others.slice(to)];
}

/** Why a file is in the list and not read; undefined of those that are. */
export function leftOutReason({ name }: Named, all: readonly Named[]): string | undefined {
  return takesBack(name, all) ? "Left out: it takes another back" : undefined;
}

/** What several files are called together: their folder, or how many they are. */
export function namesTogether(sources: readonly Named[]): string {
  const [first] = sources;
  if (first && sources.length === 1) return first.name;
  const folder = /^(.+?)[\\/]/.exec(first?.name ?? "")?.[1];
  const shared = folder !== undefined && sources.every(({ name }) => name.startsWith(folder));
  return shared ? folder : `${sources.length} files`;
}
