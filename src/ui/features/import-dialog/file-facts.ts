const dump = /^-- Dumped from database version (\d+)/m;

/** What a dump says of its origin in its first lines: "pg_dump of PostgreSQL 17"; `undefined` for any other text. */
export function originOf(text: string): string | undefined {
  const version = dump.exec(text.slice(0, 2000))?.[1];
  return version === undefined ? undefined : `pg_dump of PostgreSQL ${version}`;
}

/** A number of bytes as people say it: "812 bytes", "96 KB", "3.1 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A number of milliseconds as people say it: "0.4 s", "42 ms". */
export function durationWords(milliseconds: number): string {
  return milliseconds < 100 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
