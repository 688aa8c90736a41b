import { beforeSpace } from "./capture.ts";
import { hold, spanOf } from "./finished-segment.ts";
import type { ScanState } from "./scan-state.ts";

/** A command up to the separator `\\`, outside the three kinds of quotes psql knows (psql manual, meta-commands). */
const upToSeparator = /^\\(?:[^\\'"`]|'(?:[^'\\]|\\.)*'|"[^"]*"|`[^`]*`|\\(?!\\))*\\\\/;

/** `\copy … from stdin` reads rows from the script itself, as COPY does. */
const copiesFromScript = /^\\copy\s.*\sfrom\s+stdin\b/i;

/** Reads a psql meta-command: to the end of its line, or to the separator `\\`. */
export function readMetaCommand(state: ScanState): boolean {
  const { capture, window, at } = state;
  if (capture === undefined) return false;
  const lineBreak = window.indexOf("\n", at);
  if (lineBreak === -1 && !state.ended) return false;
  const line = window.slice(at, lineBreak === -1 ? window.length : lineBreak);
  const text = upToSeparator.exec(line)?.[0] ?? line;
  const end = beforeSpace(window, at + text.length);
  hold(state, { kind: "meta", ...spanOf(state, capture, end), text: window.slice(at, end) });
  state.copyFollows = copiesFromScript.test(text);
  state.capture = undefined;
  state.mode = "gap";
  state.at = Math.max(end, at + text.length);
  return true;
}
