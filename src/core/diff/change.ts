import type { ChildrenField, Fields } from "../document/field.ts";
import { entriesOf } from "../document/field.ts";
import { type Kind, recordShapes, type SchemaRecord } from "../document/records/index.ts";

/** What can happen to a record as a whole; what happens to one of its properties is named by the property. */
const wholeVerbs = ["added", "removed", "renamed", "moved"] as const;

type WholeVerb = (typeof wholeVerbs)[number];

type FieldsOf<K extends Kind> = (typeof recordShapes)[K]["fields"];

/** What follows from other properties (`uses`, `provides`) or is told by a verb (`name`) is no property of its own. */
type Untold = "name" | "uses" | "provides";

type ChildrenOf<S extends Fields> = {
  [P in keyof S]: S[P] extends ChildrenField<string> ? P : never;
}[keyof S];

/** The properties of a kind of record that can change. */
export type PropertyOf<K extends Kind> = Extract<
  Exclude<keyof FieldsOf<K>, ChildrenOf<FieldsOf<K>> | Untold>,
  string
>;

/** The lists of children of a kind. */
type OrderOf<K extends Kind> = Extract<ChildrenOf<FieldsOf<K>>, string>;

/** Every change there can be, from the shapes: `column-renamed`, `column-type-changed`, `enum-values-reordered`. */
export type ChangeType = {
  readonly [K in Kind]:
    | `${K}-${WholeVerb}`
    | `${K}-${PropertyOf<K>}-changed`
    | `${K}-${OrderOf<K>}-reordered`;
}[Kind];

type Told = {
  readonly type: ChangeType;
  readonly kind: Kind;
  /** The record's id in both designs as they are compared. */
  readonly id: string;
};

/** One difference between two designs, as a database sees it: the language of migrations and of the visual diff. */
export type Change = Told &
  (
    | { readonly verb: "added"; readonly before?: undefined; readonly after: SchemaRecord }
    | { readonly verb: "removed"; readonly before: SchemaRecord; readonly after?: undefined }
    | { readonly verb: "renamed" | "moved"; readonly before: SchemaRecord; readonly after: SchemaRecord }
    | {
        readonly verb: "changed" | "reordered";
        readonly property: string;
        readonly before: SchemaRecord;
        readonly after: SchemaRecord;
      }
  );

const untold: readonly string[] = ["name", "uses", "provides"] satisfies readonly Untold[];

/** The properties of a kind that are compared one by one, children aside. */
export function propertiesOf(kind: Kind): readonly string[] {
  return entriesOf(recordShapes[kind].fields).flatMap(([name, field]) =>
    field.type === "children" || untold.includes(name) ? [] : [name],
  );
}

/** The ordered lists of children of a kind. */
export function ordersOf(kind: Kind): readonly string[] {
  return entriesOf(recordShapes[kind].fields).flatMap(([name, field]) =>
    field.type === "children" && field.ordered ? [name] : [],
  );
}

/** All types of changes. */
export const changeTypes: ReadonlySet<string> = new Set(
  Object.values(recordShapes).flatMap(({ kind }) => [
    ...wholeVerbs.map((verb) => `${kind}-${verb}`),
    ...propertiesOf(kind).map((property) => `${kind}-${property}-changed`),
    ...ordersOf(kind).map((order) => `${kind}-${order}-reordered`),
  ]),
);

function isChangeType(text: string): text is ChangeType {
  return changeTypes.has(text);
}

/** The type of a change by its parts; parts that no shape has are a bug and throw. */
export function changeType(...parts: readonly string[]): ChangeType {
  const type = parts.join("-");
  if (isChangeType(type)) return type;
  throw new Error(`There is no change ${type}`);
}
