import { useEffect, useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import type { MendWish } from "../../../core/lint/mend.ts";
import type { MendedDesign } from "../../../state/checker.ts";
import { useCatalog } from "../../app/app-context.ts";
import { useProblems } from "../../app/problems-context.ts";

/** What a wish would change; nothing yet while it is worked out, or why it cannot be. */
export type Preview = { readonly mended?: MendedDesign; readonly failure?: string };

/** Works out what a wish would do to the open design. `wish` must keep its identity. */
export function usePreview(wish: MendWish | undefined): Preview {
  const { checker } = useProblems();
  const { document } = useCatalog();
  const [preview, setPreview] = useState<Preview>({});
  useEffect(() => {
    if (!wish) return;
    let wanted = true;
    setPreview({});
    checker.mend(document, wish).then(
      (mended) => wanted && setPreview({ mended }),
      (error: unknown) => wanted && setPreview({ failure: reasonOf(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [checker, document, wish]);
  return preview;
}
