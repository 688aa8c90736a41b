import type { IncomingMessage } from "node:http";

/** Bytes read and thrown away behind what is allowed: a client that is still sending hears no answer. */
const drained = 32_000_000;

/** The body of a request; undefined of one that is longer than allowed, of which nothing is kept. */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<Uint8Array | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    length += part.length;
    if (length <= mostBytes) parts.push(part);
    else parts.length = 0;
    if (length > mostBytes + drained) break;
  }
  return length > mostBytes ? undefined : Buffer.concat(parts);
}
