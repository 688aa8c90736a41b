import { type Arbitrary, array, nat } from "fast-check";
import { clipToBytes, longestName } from "../postgres/default-names.ts";
import { type Choices, choicesFrom } from "./choices.ts";

const plain = ["a", "b", "id", "name", "orders", "customer_id", "total"] as const;
const twins = ["Orders", "ORDERS", "ID", "Name", "nAme"] as const;
const keywords = ["select", "user", "order", "null", "default", "value", "current_date", "between"] as const;
/** Names that a careless printer, parser, path or object literal trips over. */
const hostile = [
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "then", "undefined"],
  ...[
    'a"b',
    '"',
    '""',
    "it's",
    "a b",
    " a",
    "a ",
    "a.b",
    "a,b",
    "(a)",
    "a;",
    "--",
    "/*",
    "$$",
    "$1",
    "%s",
    "\\",
  ],
  ...[
    "a\nb",
    "a\tb",
    "1st",
    "0",
    "é",
    "e\u0301",
    "ß",
    "Ünï",
    "名前",
    "🦩",
    "\u202eabc",
    "a\u200bb",
    "\ufeff",
  ],
  "x".repeat(longestName),
  ...["ä".repeat(31), "名".repeat(21), `${"🦩".repeat(15)}abc`],
] as const;
const alphabet = Array.from("abzAZ09_ \"'.$-\\äß名🦩");

/** A valid name for anything: plain more often than not, now and then as hostile as PostgreSQL allows. */
export function nameFrom(choices: Choices): string {
  switch (choices.below(8)) {
    case 4:
      return choices.pick(twins);
    case 5:
      return choices.pick(keywords);
    case 6:
      return choices.among(hostile) ?? "a";
    case 7:
      return Array.from({ length: 1 + choices.below(6) }, () => choices.among(alphabet)).join("");
    default:
      return choices.pick(plain);
  }
}

/** A name that is not taken yet: the chosen one, or with a number behind it. */
export function freeName(choices: Choices, isTaken: (name: string) => boolean): string {
  const name = nameFrom(choices);
  let candidate = name;
  for (let number = 2; isTaken(candidate); number += 1) {
    candidate = `${clipToBytes(name, longestName - 1 - String(number).length)}_${number}`;
  }
  return candidate;
}

/** Words for comments: nothing, mostly; otherwise one line or several, with quotes of all kinds. */
export function commentFrom(choices: Choices): string | null {
  if (!choices.once(6)) return null;
  return choices.pick(["Who bought what", 'it\'s "quoted"', "a\nb\n", " \\ $$ -- /* */ ", "名前 🦩", "%s"]);
}

/** Any valid name. */
export const arbitraryName: Arbitrary<string> = array(nat(999), { maxLength: 8 }).map((tape) =>
  nameFrom(choicesFrom(tape)),
);
