import { useEffect, useState } from "react";
import { countingMint } from "../../../core/base/mint.ts";
import { reasonOf } from "../../../core/base/reason-of.ts";
import { isRefusal, type Refusal } from "../../../core/base/refusal.ts";
import type { Catalog } from "../../../core/document/catalog.ts";
import { type Applied, applying } from "../../../core/pattern/apply-pattern.ts";
import type { OptionValues } from "../../../core/pattern/option.ts";
import type { Pattern } from "../../../core/pattern/pattern.ts";
import type { App } from "../../../state/app.ts";
import { applyInSlices } from "./apply-in-slices.ts";

/** A pattern as it would be applied. */
export type Wanted = {
  readonly pattern: Pattern;
  readonly selection: readonly string[];
  readonly options: OptionValues;
};

/** What comes of it, and the SQL that leads there: nothing yet while it is worked out, or why it cannot be. */
export type PatternPreview = {
  readonly result?: Applied | Refusal;
  readonly sql?: string;
  readonly failure?: string;
};

/**
 * Applies a pattern on the side, in slices, and works its migration out away from the page. `wanted` must keep its
 * identity.
 */
export function usePatternPreview(app: App, catalog: Catalog, wanted: Wanted): PatternPreview {
  const [preview, setPreview] = useState<PatternPreview & { readonly of?: Wanted }>({});
  useEffect(() => {
    const end = new AbortController();
    const tell = (told: PatternPreview): void => {
      if (!end.signal.aborted) setPreview({ of: wanted, ...told });
    };
    workOut(app, catalog, { wanted, signal: end.signal, tell }).catch((error: unknown) =>
      tell({ failure: reasonOf(error) }),
    );
    return () => end.abort();
  }, [app, catalog, wanted]);
  return preview.of === wanted ? preview : {};
}

type Working = {
  readonly wanted: Wanted;
  readonly signal: AbortSignal;
  readonly tell: (told: PatternPreview) => void;
};

async function workOut(app: App, catalog: Catalog, { signal, tell, wanted }: Working): Promise<void> {
  const mint = countingMint(`${app.ports.mintPrefix()}-`);
  const result = await applyInSlices(applying(catalog, wanted.pattern, { ...wanted, mint }), signal);
  if (!result) return;
  tell({ result });
  if (isRefusal(result)) return;
  const sides = { before: catalog.document, after: result.document };
  const told = await app.ports.comparer.migrate(sides, asScript);
  tell({ result, ...(isRefusal(told) ? { failure: told.refused } : { sql: told.upScript }) });
}

const asScript = { fills: [], renames: [], online: false, style: "plain", name: "pattern", at: 0 } as const;
