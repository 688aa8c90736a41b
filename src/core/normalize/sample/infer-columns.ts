import { type Sample, valuesOf } from "./sample.ts";
import { typeOfValues } from "./value-types.ts";

/** What the values of a column suggest. */
export type InferredColumn = {
  readonly name: string;
  /** As PostgreSQL names it. */
  readonly type: string;
  /** Whether a row has no value in it. */
  readonly nullable: boolean;
  /** Whether each row has a value and no two have the same. */
  readonly unique: boolean;
  /** How many different values there are. */
  readonly distinct: number;
};

/** The columns that a table for these rows would have. */
export function inferColumns(sample: Sample): readonly InferredColumn[] {
  return sample.columns.map((name, place) => {
    const values = valuesOf(sample, place);
    const distinct = new Set(values);
    return {
      name,
      type: typeOfValues([...distinct]),
      nullable: values.length < sample.rows.length,
      unique: distinct.size === sample.rows.length,
      distinct: distinct.size,
    };
  });
}
