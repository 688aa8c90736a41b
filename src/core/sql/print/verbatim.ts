import { tokenize } from "../../postgres/tokens.ts";

/** A fragment as written, so that SQL may follow it: behind a comment that ends with its line comes a new line. */
export function verbatim(fragment: string): string {
  if (!fragment.includes("--")) return fragment;
  const end = tokenize(fragment).at(-1)?.end ?? 0;
  const lastLine =
    fragment
      .slice(end)
      .split(/[\n\r]/)
      .at(-1) ?? "";
  return lastLine.includes("--") ? `${fragment}\n` : fragment;
}
