interface Signature {
  readonly offset: number;
  readonly bytes: string;
  readonly refused: string;
}

/** The first bytes of the binary files that people mistake for SQL. */
const signatures: readonly Signature[] = [
  {
    offset: 0,
    bytes: "PGDMP",
    refused:
      "This is a pg_dump custom-format archive: make SQL of it with pg_restore --schema-only -f schema.sql FILE.",
  },
  {
    offset: 0,
    bytes: "toc.dat\0",
    refused:
      "This is a pg_dump tar archive: make SQL of it with pg_restore --schema-only -f schema.sql FILE.",
  },
  { offset: 0, bytes: "\x1f\x8b", refused: "This file is compressed with gzip: unpack it first." },
  { offset: 0, bytes: "PK\x03\x04", refused: "This is a zip archive: unpack it first." },
  { offset: 0, bytes: "\x28\xb5\x2f\xfd", refused: "This file is compressed with zstd: unpack it first." },
  { offset: 0, bytes: "\x04\x22\x4d\x18", refused: "This file is compressed with lz4: unpack it first." },
  { offset: 0, bytes: "7z\xbc\xaf\x27\x1c", refused: "This is a 7-Zip archive: unpack it first." },
  { offset: 0, bytes: "%PDF-", refused: "This is a PDF, not SQL text." },
  {
    offset: 3,
    bytes: "EXPORT:V",
    refused: "This is an export of Oracle (exp), not SQL text for PostgreSQL.",
  },
  { offset: 0, bytes: "TAPE", refused: "This is a backup of SQL Server, not SQL text for PostgreSQL." },
  { offset: 0, bytes: "BZh", refused: "This file is compressed with bzip2: unpack it first." },
  { offset: 0, bytes: "\xfd7zXZ\0", refused: "This file is compressed with xz: unpack it first." },
  { offset: 0, bytes: "SQLite format 3\0", refused: "This is a SQLite database, not SQL text." },
  { offset: 257, bytes: "ustar", refused: "This is a tar archive: unpack it first." },
];

/** Why a file cannot be read as text, if its first bytes say what it is. */
export function signatureOf(bytes: Uint8Array): string | undefined {
  return signatures.find((signature) =>
    Array.from(signature.bytes, (character) => character.charCodeAt(0)).every(
      (byte, index) => bytes[signature.offset + index] === byte,
    ),
  )?.refused;
}
