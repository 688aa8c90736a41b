import { isRefusal, type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { Parameter } from "../document/fields/parameter.ts";
import type { ExclusionRecord, TableRecord } from "../document/records/index.ts";
import { tokenize } from "../postgres/tokens.ts";
import { type IndexKeyInput, indexFields } from "./new-index.ts";

/** What a person may say of an exclusion constraint. */
export type ExclusionInput = {
  /** What is compared with which operator, in SQL: `&&`, `=`, `OPERATOR(public.===)`. */
  readonly elements?: readonly (IndexKeyInput & { readonly operator: string })[];
  readonly method?: string;
  readonly include?: readonly string[];
  /** Condition in SQL; null for none. */
  readonly predicate?: string | null;
  readonly deferral?: ExclusionRecord["deferral"];
  readonly parameters?: readonly Parameter[];
  readonly tablespace?: string | null;
};

type Fields = Partial<
  Pick<
    ExclusionRecord,
    "elements" | "method" | "include" | "predicate" | "deferral" | "parameters" | "tablespace"
  >
>;

/** The fields of an exclusion that an input sets; refused when an element is none. */
export function exclusionFields(
  catalog: Catalog,
  table: TableRecord,
  input: ExclusionInput,
): Fields | Refusal {
  const { deferral, elements, ...rest } = input;
  const fields = indexFields(catalog, table, { ...rest, ...(elements ? { keys: elements } : {}) });
  if (isRefusal(fields)) return fields;
  const { keys, include, method, parameters, predicate, tablespace } = fields;
  if (elements?.some(({ operator }) => tokenize(operator).length === 0))
    return refuse("Each element of an exclusion needs an operator, such as && or =.");
  const made = keys?.map((key, at) => ({ key, operator: elements?.[at]?.operator.trim() ?? "=" }));
  return {
    ...(made ? { elements: made } : {}),
    ...(include ? { include } : {}),
    ...(method === undefined ? {} : { method }),
    ...(predicate === undefined ? {} : { predicate }),
    ...(parameters ? { parameters } : {}),
    ...(tablespace === undefined ? {} : { tablespace }),
    ...(deferral ? { deferral } : {}),
  };
}
