/** The names of one file or scope: each claimed name is given to one thing only. */
export type NameTable = {
  /** The wanted name, or with `_2`, `_3`, … behind it the first for which it and all its derived names are free. */
  claim(wanted: string, derive?: (name: string) => readonly string[]): string;
};

/**
 * An empty table; reserved names are taken from the start. Names are told apart as `fold` leaves them: lower case for
 * languages and file systems that do not see case.
 */
export function nameTable(
  reserved: Iterable<string> = [],
  fold: (name: string) => string = (name) => name,
): NameTable {
  const taken = new Set([...reserved].map(fold));
  return {
    claim(wanted, derive = () => []) {
      for (let number = 1; ; number += 1) {
        const name = number === 1 ? wanted : `${wanted}_${number}`;
        const all = [name, ...derive(name)].map(fold);
        if (all.some((each) => taken.has(each))) continue;
        for (const each of all) taken.add(each);
        return name;
      }
    },
  };
}
