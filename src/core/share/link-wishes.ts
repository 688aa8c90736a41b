import { catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { fromBase64url, toBase64url } from "./base64url.ts";
import { checksum } from "./checksum.ts";
import { readVarint, varint } from "./varint.ts";

/** How whoever made a link wants its design to be opened. */
export type LinkWishes = {
  /** The design is for looking at; a copy can still be made of it. */
  readonly viewOnly: boolean;
  /** Records that are selected at first, by id. */
  readonly selection: readonly string[];
  /** The part of the canvas in view at first, px at 100 %; without it all of the design is. */
  readonly part?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
};

export const noWishes: LinkWishes = { viewOnly: false, selection: [] };

const viewOnlyBit = 1;
const partBit = 2;
const most = viewOnlyBit + partBit;
const sumBytes = 2;
const mostSelected = 1000;

/** Wishes as letters: what is wished, the part, the selected records by their number in a walk; a checksum. Empty for none. */
export function wishLetters({ viewOnly, selection, part }: LinkWishes, document: Document): string {
  if (!viewOnly && part === undefined && selection.length === 0) return "";
  const numbers = new Map(
    catalogOf(document)
      .walk()
      .map(({ id }, at) => [String(id), at]),
  );
  const selected = selection.flatMap((id) => numbers.get(id) ?? []).slice(0, mostSelected);
  if (!viewOnly && part === undefined && selected.length === 0) return "";
  const places = part ? [folded(part.x), folded(part.y), size(part.width), size(part.height)] : [];
  const flags = (viewOnly ? viewOnlyBit : 0) + (part ? partBit : 0);
  const bytes = [flags, ...places, selected.length, ...selected].flatMap(varint);
  return toBase64url(Uint8Array.from([...bytes, ...sumOf(bytes)]));
}

/** The wishes of such letters, about this design with the ids of `renumber`; undefined when they are damaged. */
export function readWishes(letters: string, document: Document): LinkWishes | undefined {
  const whole = fromBase64url(letters);
  if (whole === undefined || whole.length < sumBytes) return undefined;
  const bytes = [...whole.subarray(0, -sumBytes)];
  if (sumOf(bytes).some((byte, at) => byte !== whole[bytes.length + at])) return undefined;
  const numbers = numbersIn(Uint8Array.from(bytes));
  const [flags = 0, ...rest] = numbers ?? [];
  if (numbers === undefined || flags > most) return undefined;
  const hasPart = flags >= partBit;
  const [x = 0, y = 0, width = 0, height = 0] = rest;
  const [, ...selected] = hasPart ? rest.slice(4) : rest;
  const selection = selected.map(String).filter((id) => document.schema.has(id));
  const wishes = { viewOnly: flags % 2 === viewOnlyBit, selection };
  return hasPart ? { ...wishes, part: { x: unfolded(x), y: unfolded(y), width, height } } : wishes;
}

function numbersIn(bytes: Uint8Array): readonly number[] | undefined {
  const numbers: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const read = readVarint(bytes, at);
    if (read === undefined) return undefined;
    numbers.push(read.value);
    at = read.end;
  }
  return numbers;
}

function sumOf(bytes: readonly number[]): readonly number[] {
  const sum = checksum(Uint8Array.from(bytes));
  return [(sum >>> 8) & 255, sum & 255];
}

/** Coordinates go from minus to plus a hundred million px. */
const farthest = 100_000_000;

function size(length: number): number {
  return Math.min(farthest, Math.max(0, Math.round(length)));
}

/** A number of any sign as one of none: 0, -1, 1, -2, 2 … */
function folded(place: number): number {
  const whole = Math.max(-farthest, Math.min(farthest, Math.round(place)));
  return whole < 0 ? -2 * whole - 1 : 2 * whole;
}

function unfolded(number: number): number {
  return number % 2 === 1 ? -(number + 1) / 2 : number / 2;
}
