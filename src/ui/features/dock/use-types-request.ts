import { useMemo } from "react";
import type { PrintRequest } from "../../../state/printer.ts";
import { usePrinting } from "./use-printing.ts";

/** The TypeScript the dock shows. */
export function useTypesRequest(): PrintRequest {
  const [{ types }] = usePrinting();
  return useMemo(() => ({ kind: "target", id: "typescript", options: types }), [types]);
}
