import { useEffect, useState } from "react";
import { isUnknown } from "../../../../core/expression/unknown.ts";
import {
  type ColumnScope,
  type UnknownColumn,
  unknownColumns,
} from "../../../../core/expression/unknown-columns.ts";

/** What speaks against an expression: a sentence, or names that are no columns. */
export type ExpressionDoubt = {
  readonly words: string | undefined;
  readonly unknown: readonly UnknownColumn[];
};

const none: ExpressionDoubt = { words: undefined, unknown: [] };

/**
 * Reads an expression as it is typed: whether PostgreSQL might refuse it, and which columns its table does not have.
 * A doubt and no verdict: the parser of expressions, loaded when first asked, does not know all of PostgreSQL.
 */
export function useExpressionDoubt(sql: string, scope: ColumnScope | undefined): ExpressionDoubt {
  const [doubt, setDoubt] = useState<ExpressionDoubt & { readonly of: string }>({ ...none, of: "" });
  useEffect(() => {
    if (sql.trim() === "") return undefined;
    let current = true;
    void import("../../../../core/expression/parse-expression.ts").then(({ parseExpression }) => {
      if (!current) return;
      const parsed = parseExpression(sql);
      if (isUnknown(parsed))
        setDoubt({ of: sql, words: `${parsed.unknown} PostgreSQL may refuse it.`, unknown: [] });
      else setDoubt({ of: sql, words: undefined, unknown: scope ? unknownColumns(sql, parsed, scope) : [] });
    });
    return () => {
      current = false;
    };
  }, [sql, scope]);
  return doubt.of === sql ? doubt : none;
}
