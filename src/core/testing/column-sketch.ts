import type { ForeignKeyRecord } from "../document/records/index.ts";

type Action = ForeignKeyRecord["onDelete"];

/** What the text of a sketched column says. */
export type ColumnSketch = {
  readonly type: string;
  readonly primaryKey: boolean;
  readonly notNull: boolean;
  readonly unique: boolean;
  readonly identity: "always" | "by default" | null;
  readonly default: string | null;
  readonly generated: string | null;
  /** Path of the column it refers to, `customers.id`. */
  readonly references: string | null;
  readonly onDelete: Action;
  readonly onUpdate: Action;
};

type Clause = readonly [pattern: RegExp, read: (found: string) => Partial<ColumnSketch>];

const actions: readonly Action[] = ["no action", "restrict", "cascade", "set null", "set default"];

function actionOf(text: string): Action {
  const action = actions.find((known) => known === text);
  if (action) return action;
  throw new Error(`There is no action ${text}`);
}

const clauses: readonly Clause[] = [
  [/^pk\b/, () => ({ primaryKey: true, notNull: true })],
  [/^not null\b/, () => ({ notNull: true })],
  [/^unique\b/, () => ({ unique: true })],
  [/^identity always\b/, () => ({ identity: "always", notNull: true })],
  [/^identity\b/, () => ({ identity: "by default", notNull: true })],
  [/^-> (\S+)/, (path) => ({ references: path })],
  [/^on delete (cascade|restrict|no action|set null|set default)/, (word) => ({ onDelete: actionOf(word) })],
  [/^on update (cascade|restrict|no action|set null|set default)/, (word) => ({ onUpdate: actionOf(word) })],
  [/^default (.+)$/s, (expression) => ({ default: expression })],
  [/^generated (.+)$/s, (expression) => ({ generated: expression })],
];

/**
 * Reads `int8 pk`, `numeric(10,2) not null default 0`, `int8 -> customers.id on delete cascade`: the type first,
 * then clauses in any order, `default` or `generated` last. Throws on what it does not know.
 */
export function columnSketch(text: string): ColumnSketch {
  const [head = "", type = ""] = /^([\w.]+(?:\([^)]*\))?(?:\[\])*)/.exec(text) ?? [];
  if (type === "") throw new Error(`There is no type in the column "${text}"`);
  let sketch: ColumnSketch = { ...plain, type };
  let rest = text.slice(head.length).trim();
  while (rest !== "") {
    const clause = clauses.find(([pattern]) => pattern.test(rest));
    if (!clause) throw new Error(`"${rest}" is unknown in the column "${text}"`);
    const [pattern, read] = clause;
    const [whole = "", inner = ""] = pattern.exec(rest) ?? [];
    sketch = { ...sketch, ...read(inner) };
    rest = rest.slice(whole.length).trim();
  }
  return sketch;
}

const plain = {
  primaryKey: false,
  notNull: false,
  unique: false,
  identity: null,
  default: null,
  generated: null,
  references: null,
  onDelete: "no action",
  onUpdate: "no action",
} as const;
