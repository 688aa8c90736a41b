import { rememberText } from "./remember-text.ts";

type Words = {
  readonly all: readonly string[];
  readonly last: string;
  readonly stem: string;
  readonly snake: string;
  readonly letters: string;
};

/** The same names are taken apart by many rules. */
const partsOf = rememberText((name: string): Words => (plain.test(name) ? inSnake(name) : takenApart(name)));

/** Most names are in snake case as it stands. */
const plain = /^[a-z0-9]+(_[a-z0-9]+)*$/;

function inSnake(name: string): Words {
  const all = name.split("_");
  const last = all.at(-1) ?? "";
  const stem = name.slice(0, Math.max(0, name.length - last.length - 1));
  return { all, last, stem, snake: name, letters: all.length === 1 ? name : all.join("") };
}

function takenApart(name: string): Words {
  const all = name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return {
    all,
    last: all.at(-1) ?? "",
    stem: all.slice(0, -1).join("_"),
    snake: all.join("_"),
    letters: all.join(""),
  };
}

/** The words of a name in lower case: `OrderLine_id` → `order`, `line`, `id`. */
export function wordsOf(name: string): readonly string[] {
  return partsOf(name).all;
}

/** The last word of a name in lower case. */
export function lastWordOf(name: string): string {
  return partsOf(name).last;
}

/** The name in snake case: `OrderLine` → `order_line`. */
export function snakeCase(name: string): string {
  return partsOf(name).snake;
}

/** The name without what parts its words, in lower case: `orderlineid` for `OrderLine_id`. */
export function lettersOf(name: string): string {
  return partsOf(name).letters;
}

/** The name without its last word: `customer` for `customer_id` and `customerId`; "" for a single word. */
export function stemOf(name: string): string {
  return partsOf(name).stem;
}

/** Names as a list for people: `a`, `a and b`, `a, b and c`; after the fourth only how many more there are. */
export function listed(names: readonly string[]): string {
  const shown = names.length > 5 ? [...names.slice(0, 4), `${names.length - 4} more`] : names;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/** A number with its noun: `1 column`, `3 columns`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
