import type { OutlineRow } from "./outline-rows.ts";

/** What a key on the tree asks for. */
export type OutlineIntent =
  | { readonly kind: "go"; readonly place: number; readonly extend: boolean }
  | { readonly kind: "turn"; readonly place: number }
  | { readonly kind: "choose"; readonly toggle: boolean }
  | { readonly kind: "rename" | "delete" | "duplicate" }
  | { readonly kind: "type"; readonly letter: string };

type Pressed = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

const PAGE = 12;

/** The intent of a key with the row at `at` in focus, as the tree pattern of WAI-ARIA has it; undefined for others. */
export function intentOf(
  pressed: Pressed,
  rows: readonly OutlineRow[],
  at: number,
): OutlineIntent | undefined {
  const { key, shiftKey: extend } = pressed;
  const command = pressed.ctrlKey || pressed.metaKey;
  if (pressed.altKey) return undefined;
  if (command) return commandIntent(key);
  const place = destination(key, rows, at);
  if (place !== undefined)
    return { kind: "go", place: Math.max(0, Math.min(rows.length - 1, place)), extend };
  const row = rows[at];
  if (row && turns(key, row)) return { kind: "turn", place: at };
  return plainIntent(key);
}

function commandIntent(key: string): OutlineIntent | undefined {
  if (key === " " || key === "Enter") return { kind: "choose", toggle: true };
  if (key === "d" || key === "D") return { kind: "duplicate" };
  return undefined;
}

function plainIntent(key: string): OutlineIntent | undefined {
  switch (key) {
    case "Enter":
    case " ":
      return { kind: "choose", toggle: false };
    case "F2":
      return { kind: "rename" };
    case "Delete":
    case "Backspace":
      return { kind: "delete" };
    default:
      return /^[\p{L}\p{N}_$]$/u.test(key) ? { kind: "type", letter: key } : undefined;
  }
}

function turns(key: string, row: OutlineRow): boolean {
  return row.expandable && ((key === "ArrowRight" && !row.expanded) || (key === "ArrowLeft" && row.expanded));
}

function destination(key: string, rows: readonly OutlineRow[], at: number): number | undefined {
  const row = rows[at];
  switch (key) {
    case "ArrowDown":
      return at + 1;
    case "ArrowUp":
      return at - 1;
    case "PageDown":
      return at + PAGE;
    case "PageUp":
      return at - PAGE;
    case "Home":
      return 0;
    case "End":
      return rows.length - 1;
    case "ArrowRight":
      return row?.expanded === true && row.expandable ? at + 1 : undefined;
    case "ArrowLeft":
      return row && !(row.expandable && row.expanded) ? ownerPlace(rows, at) : undefined;
    default:
      return undefined;
  }
}

function ownerPlace(rows: readonly OutlineRow[], at: number): number | undefined {
  const level = rows[at]?.level ?? 1;
  const above = rows.slice(0, at).findLastIndex((row) => row.level < level);
  return above < 0 ? undefined : above;
}

/**
 * Where typed letters lead: the next row, from `at` on and round the end, whose name begins with them. A single
 * letter leaves the row it is on. Undefined when there is none.
 */
export function placeOfTyped(rows: readonly OutlineRow[], at: number, typed: string): number | undefined {
  const sought = typed.toLowerCase();
  const first = sought.length === 1 ? at + 1 : at;
  const order = [...rows.keys()].map((step) => (first + step) % rows.length);
  return order.find((place) => rows[place]?.name.toLowerCase().startsWith(sought));
}
