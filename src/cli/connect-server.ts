import { Client } from "pg";
import { reasonOf } from "../core/base/reason-of.ts";

/** Opens a session of a server under the name of what it is for; rejects with a sentence when that fails. */
export async function connectServer(url: string, purpose: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: `crowfoot ${purpose}` });
  // A session that the server ends by itself is told by the query it breaks.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new Error(`cannot connect to the server: ${connectionFault(error)}`);
  }
}

/** Several failed attempts to connect come as one error without words. */
export function connectionFault(error: unknown): string {
  const [first]: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
  return reasonOf(first);
}

/** Whether a word is the address of a PostgreSQL server. */
export function isServerAddress(word: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(word) && URL.canParse(word);
}
