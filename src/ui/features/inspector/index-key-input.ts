import type { InputOf } from "../../../core/command/run-command.ts";
import type { IndexKey } from "../../../core/document/fields/index-key.ts";
import { operatorClassText } from "../../../core/postgres/parse-operator-class.ts";
import { quoteQualified } from "../../../core/postgres/quoting.ts";

/** One key of an index as the commands take it. */
export type IndexKeyInput = InputOf<"add-index">["keys"][number];

/** A key as it is, as the commands take it. */
export function keyInputOf(key: IndexKey): IndexKeyInput {
  const { collation, operatorClass, descending, nulls } = key;
  const order = {
    descending,
    nulls,
    collation: collation && quoteQualified(collation.namespace, collation.name),
    operatorClass: operatorClass && operatorClassText(operatorClass),
  };
  switch (key.of.kind) {
    case "column":
      return { columnId: key.of.column, ...order };
    case "expression":
      return { expression: key.of.expression, ...order };
    case "output":
      return { output: key.of.name, ...order };
  }
}
