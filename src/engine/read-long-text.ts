import { withoutRows } from "../core/sql/import/scan/without-rows.ts";
import { signatureOf } from "./file-signature.ts";
import { statedEncoding } from "./stated-encoding.ts";

/** Files of fewer bytes are read as a whole. */
export const LONG_FILE = 4_000_000;

/** A text without its rows, and how long the file was. */
export type LongText = { readonly text: string; readonly bytes: number };

/**
 * The text of a long SQL file that comes in pieces, without its rows (`withoutRows`): memory for structure and one
 * piece is all it takes. Undefined of what is to be read as a whole: no SQL, no text, UTF-16, or bytes that are not
 * UTF-8 in a file that does not say what it is in. `report` hears the bytes read; it rejects when the pieces do.
 */
export async function readLongText(
  pieces: AsyncIterable<Uint8Array>,
  report: (bytes: number) => void = () => undefined,
): Promise<LongText | undefined> {
  const filter = withoutRows();
  const kept: string[] = [];
  let bytes = 0;
  let decoder: TextDecoder | undefined;
  try {
    for await (const piece of pieces) {
      if (bytes === 0 && !beginsAsSql(piece)) return undefined;
      decoder ??= decoderOf(piece);
      bytes += piece.length;
      const chunk = decoder.decode(piece, { stream: true });
      if (chunk.includes("\0")) return undefined;
      kept.push(flat(filter.push(chunk)));
      report(bytes);
    }
    kept.push(flat(filter.push(decoder?.decode() ?? "")), flat(filter.finish()));
  } catch (error) {
    // A fatal decoder throws this for bytes that are not of its encoding; anything else is the device's.
    if (error instanceof TypeError && decoder?.fatal) return undefined;
    throw error;
  }
  return { text: kept.join(""), bytes };
}

function beginsAsSql(piece: Uint8Array): boolean {
  const head = piece.subarray(0, 1000);
  const isWide = (piece[0] === 0xff && piece[1] === 0xfe) || (piece[0] === 0xfe && piece[1] === 0xff);
  if (isWide || head.includes(0) || signatureOf(piece) !== undefined) return false;
  return !/^\ufeff?\s*[{[<]/.test(new TextDecoder().decode(head));
}

function decoderOf(piece: Uint8Array): TextDecoder {
  const stated = statedEncoding(piece);
  return stated === undefined ? new TextDecoder("utf-8", { fatal: true }) : new TextDecoder(stated);
}

const encoder = new TextEncoder();
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** A copy: a slice of a text holds on to all of it. */
function flat(text: string): string {
  return text === "" ? "" : utf8.decode(encoder.encode(text));
}
