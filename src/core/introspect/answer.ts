import { type Refusal, refuse } from "../base/refusal.ts";
import { isPlain, misfit } from "../document/accepts.ts";
import type { Fields, GroupOf } from "../document/field.ts";
import { answerMark } from "./answer-mark.ts";
import type { SchemaSource } from "./schema-source.ts";
import { schemaSources } from "./schema-sources/index.ts";

/** An answer to the schema query that has been looked through: every row of every part has the fields it must have. */
export type Answer = {
  /** `server_version_num`, 180006 for 18.6. */
  readonly version: number;
  readonly database: string;
  readonly rows: <F extends Fields>(source: SchemaSource<F>) => readonly GroupOf<F>[];
};

const sources: readonly SchemaSource[] = Object.values(schemaSources);

/** Looks an answer through; refused, with the first place that is not as it must be, if it is none. */
export function answerOf(json: unknown): Answer | Refusal {
  if (!isPlain(json) || typeof json.is !== "string" || !json.is.startsWith("crowfoot catalog")) {
    return refuse("This is not the answer to the catalog query of Crowfoot: its mark is missing.");
  }
  if (json.is !== answerMark) {
    return refuse(`This answer belongs to another version of Crowfoot (“${json.is}”, not “${answerMark}”).`);
  }
  for (const { id, fields } of sources) {
    const fault = faultIn(json[id], fields);
    if (fault !== undefined) return refuse(`The answer to the catalog query is damaged: ${id}${fault}.`);
  }
  return {
    version: Number(json.version),
    database: String(json.database),
    rows: ({ fields, id }) => {
      const found = json[id];
      return Array.isArray(found) && areRows(found, fields) ? found : [];
    },
  };
}

function faultIn(rows: unknown, fields: Fields): string | undefined {
  if (!Array.isArray(rows)) return " is not a list";
  for (const [at, row] of rows.entries()) {
    const found = isPlain(row) ? misfit(fields, row) : "it is no row";
    if (found !== undefined) return `[${at}]: ${found}`;
  }
  return undefined;
}

/** What has been looked through is known to fit. */
function areRows<F extends Fields>(rows: readonly unknown[], _fields: F): rows is readonly GroupOf<F>[] {
  return rows.every(isPlain);
}
