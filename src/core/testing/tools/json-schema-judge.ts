import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

/** Judges a value by a definition of a schema: what is wrong with it, empty when it fits. */
export type Judge = (definition: string, value: unknown) => string;

/** Reads a JSON Schema 2020-12 strictly, all its definitions compiled; throws what Ajv says against it. */
export function judgeOf(text: string): Judge {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false });
  addFormats.default(ajv);
  const schema: { readonly $defs: object } = JSON.parse(text);
  ajv.addSchema(schema, "schema");
  const validators = new Map(
    Object.keys(schema.$defs).map((name) => {
      const pointer = encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
      return [name, ajv.compile({ $ref: `schema#/$defs/${pointer}` })];
    }),
  );
  return (definition, value) => {
    const validate = validators.get(definition);
    if (!validate) throw new Error(`There is no definition ${definition}`);
    return validate(value) ? "" : ajv.errorsText(validate.errors);
  };
}
