import { isServerAddress } from "../../connect-server.ts";
import type { ShareStore } from "../share-store.ts";
import { openPostgresStore } from "./postgres-store.ts";
import { openSqliteStore } from "./sqlite-store.ts";

/** Opens the store that a word names: the address of a PostgreSQL database, or the path of an SQLite file. */
export async function openStore(word: string): Promise<ShareStore> {
  return isServerAddress(word) ? openPostgresStore(word) : openSqliteStore(word);
}
