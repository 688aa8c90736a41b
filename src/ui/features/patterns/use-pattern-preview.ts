import { useEffect, useMemo, useState } from "react";
import { countingMint } from "../../../core/base/mint.ts";
import { reasonOf } from "../../../core/base/reason-of.ts";
import { isRefusal, type Refusal } from "../../../core/base/refusal.ts";
import type { Catalog } from "../../../core/document/catalog.ts";
import { type Applied, applyPattern } from "../../../core/pattern/apply-pattern.ts";
import type { OptionValues } from "../../../core/pattern/option.ts";
import type { Pattern } from "../../../core/pattern/pattern.ts";
import type { App } from "../../../state/app.ts";

/** A pattern as it would be applied. */
export type Wanted = {
  readonly pattern: Pattern;
  readonly selection: readonly string[];
  readonly options: OptionValues;
};

/** What comes of it, and the SQL that leads there: nothing yet while it is worked out, or why it cannot be. */
export type PatternPreview = {
  readonly result: Applied | Refusal;
  readonly sql: string | undefined;
  readonly failure: string | undefined;
};

/** Applies a pattern on the side. The migration is worked out away from the page. `wanted` must keep its identity. */
export function usePatternPreview(app: App, catalog: Catalog, wanted: Wanted): PatternPreview {
  const result = useMemo(() => {
    const mint = countingMint(`${app.ports.mintPrefix()}-`);
    return applyPattern(catalog, wanted.pattern, { ...wanted, mint });
  }, [app, catalog, wanted]);
  const [script, setScript] = useState<{
    readonly of: object;
    readonly sql?: string;
    readonly failure?: string;
  }>();
  useEffect(() => {
    if (isRefusal(result)) return;
    let current = true;
    const sides = { before: catalog.document, after: result.document };
    app.ports.comparer.migrate(sides, asScript).then(
      (told) =>
        current &&
        setScript({ of: result, ...(isRefusal(told) ? { failure: told.refused } : { sql: told.upScript }) }),
      (error: unknown) => current && setScript({ of: result, failure: reasonOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [app, catalog, result]);
  const known = script?.of === result ? script : undefined;
  return { result, sql: known?.sql, failure: known?.failure };
}

const asScript = { renames: [], online: false, style: "plain", name: "pattern", at: 0 } as const;
