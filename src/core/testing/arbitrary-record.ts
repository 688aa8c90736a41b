import * as fc from "fast-check";
import { isRecord } from "../document/blank.ts";
import { entriesOf, type Field, type Fields } from "../document/field.ts";
import { recordShapes, type SchemaRecord } from "../document/records/index.ts";

/** Records of every kind with any values their shapes allow, sensible or not; ids are drawn from the given ones. */
export function arbitraryRecord(ids: readonly [string, ...string[]]): fc.Arbitrary<SchemaRecord> {
  const id = fc.constantFrom(...ids);
  const records = Object.entries(recordShapes).map(([kind, shape]) =>
    fc
      .record({ id, kind: fc.constant(kind), fields: arbitraryGroup(shape.fields, id) })
      .map(({ fields, ...identity }) => asRecord({ ...identity, ...fields })),
  );
  return fc.oneof(...records);
}

/** A checked record: what the shape allowed must be one. */
export function asRecord(value: unknown): SchemaRecord {
  if (isRecord(value)) return value;
  throw new Error(`Not a record: ${JSON.stringify(value)}`);
}

type Values = Readonly<Record<string, unknown>>;

function arbitraryGroup(fields: Fields, id: fc.Arbitrary<string>): fc.Arbitrary<Values> {
  return fc.record(
    Object.fromEntries(entriesOf(fields).map(([key, field]) => [key, arbitraryValue(field, id)])),
  );
}

function arbitraryValue(field: Field, id: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  switch (field.type) {
    case "text":
      return fc.oneof(fc.constant(""), fc.string({ unit: "binary", maxLength: 5 }), fc.constant("a"));
    case "flag":
      return fc.boolean();
    case "count":
      return fc.integer();
    case "choice":
      return fc.constantFrom(...field.values);
    case "id":
      return id;
    case "children":
      return fc.array(id, { maxLength: 3 });
    case "optional":
      return fc.option(arbitraryValue(field.of, id));
    case "list":
      return fc.array(arbitraryValue(field.of, id), { maxLength: 3 });
    case "group":
      return arbitraryGroup(field.fields, id);
    case "variant":
      return fc.oneof(
        ...Object.entries(field.of).map(([kind, fields]) =>
          arbitraryGroup(fields, id).map((values) => ({ kind, ...values })),
        ),
      );
  }
}
