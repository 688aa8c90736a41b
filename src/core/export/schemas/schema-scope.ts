import type { TypeReference } from "../../document/fields/type-reference.ts";
import type { DeclaredNames } from "../typescript/declared-names.ts";
import { documentation, propertyKey } from "../typescript/syntax.ts";
import type { Dialect } from "./dialect.ts";
import { type ShapeScope, shapeOf, type Way } from "./shape-of.ts";
import type { ValueShape } from "./value-shape.ts";

/** What the schemas of one file are made from. */
export type SchemaScope = ShapeScope & {
  readonly dialect: Dialect;
  readonly names: DeclaredNames;
  readonly nullableElements: boolean;
  /** Hears each kind of value that is written. */
  readonly used: Set<ValueShape["kind"]>;
};

/** A schema and the type of what it yields. */
export function schema(
  { dialect, names }: SchemaScope,
  id: string,
  { suffix = "", words, text }: { readonly suffix?: string; readonly words: string; readonly text: string },
): string {
  const type = `${names.nameOf(id)}${suffix}`;
  const name = dialect.schemaName(type);
  return `${documentation(words)}export const ${name} = ${text};\nexport type ${type} = ${dialect.typeOf(name)};\n`;
}

/** The schema of a value of a type, null left aside. */
export function valueSchema(scope: SchemaScope, type: TypeReference, way: Way): string {
  return written(scope, shapeOf(scope, type, way));
}

/** A shape in the dialect. */
export function written(scope: SchemaScope, shape: ValueShape): string {
  const { dialect, names, used } = scope;
  note(shape, used);
  return dialect.value(scope.nullableElements ? withNullableElements(shape) : shape, (id) =>
    dialect.schemaName(names.nameOf(id)),
  );
}

function note(shape: ValueShape, used: Set<ValueShape["kind"]>): void {
  used.add(shape.kind);
  if (shape.kind === "array") note(shape.element, used);
  if (shape.kind === "either") for (const one of shape.of) note(one, used);
}

function withNullableElements(shape: ValueShape): ValueShape {
  if (shape.kind === "array") return { ...shape, nullable: true };
  return shape.kind === "either" ? { ...shape, of: shape.of.map(withNullableElements) } : shape;
}

/** A column as a key of an object; `__proto__` would be its prototype. */
export function objectKey(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : propertyKey(name);
}
