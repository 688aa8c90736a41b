import { useEffect, useState } from "react";
import { isUnknown } from "../../../../core/expression/unknown.ts";

/**
 * A sentence about an expression that reads as if PostgreSQL would refuse it; undefined while nothing speaks against
 * it. A doubt and no verdict: the parser of expressions, loaded when first asked, does not know all of PostgreSQL.
 */
export function useExpressionDoubt(sql: string | null): string | undefined {
  const [doubt, setDoubt] = useState<{ readonly sql: string; readonly words: string }>();
  useEffect(() => {
    if (sql === null || sql.trim() === "") return undefined;
    let current = true;
    void import("../../../../core/expression/parse-expression.ts").then(({ parseExpression }) => {
      const parsed = parseExpression(sql);
      if (current && isUnknown(parsed))
        setDoubt({ sql, words: `${parsed.unknown} PostgreSQL may refuse it.` });
    });
    return () => {
      current = false;
    };
  }, [sql]);
  return doubt !== undefined && doubt.sql === sql ? doubt.words : undefined;
}
