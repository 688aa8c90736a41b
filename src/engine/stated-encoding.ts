/** Encodings of old dumps that name themselves in `SET client_encoding`, by their PostgreSQL names (manual, 23.3.1). */
const namedEncodings: Readonly<Record<string, string>> = {
  LATIN1: "windows-1252",
  LATIN2: "iso-8859-2",
  LATIN3: "iso-8859-3",
  LATIN4: "iso-8859-4",
  LATIN5: "windows-1254",
  LATIN6: "iso-8859-10",
  LATIN7: "iso-8859-13",
  LATIN8: "iso-8859-14",
  LATIN9: "iso-8859-15",
  LATIN10: "iso-8859-16",
  ISO_8859_5: "iso-8859-5",
  ISO_8859_6: "iso-8859-6",
  ISO_8859_7: "iso-8859-7",
  ISO_8859_8: "iso-8859-8",
  WIN866: "ibm866",
  WIN874: "windows-874",
  WIN1250: "windows-1250",
  WIN1251: "windows-1251",
  WIN1252: "windows-1252",
  WIN1253: "windows-1253",
  WIN1254: "windows-1254",
  WIN1255: "windows-1255",
  WIN1256: "windows-1256",
  WIN1257: "windows-1257",
  WIN1258: "windows-1258",
  KOI8R: "koi8-r",
  KOI8U: "koi8-u",
  SJIS: "shift_jis",
  EUC_JP: "euc-jp",
  EUC_KR: "euc-kr",
  UHC: "euc-kr",
  EUC_CN: "gbk",
  GBK: "gbk",
  GB18030: "gb18030",
  BIG5: "big5",
};

/** How far `SET client_encoding` is looked for. */
const HEAD = 8_192;

/** The encoding (WHATWG name) that a dump states for itself, unless that is UTF-8 or none. */
export function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, HEAD));
  const name = /^\s*set\s+client_encoding\s*(?:=|to)\s*'([^']+)'/im.exec(head)?.[1];
  return name === undefined ? undefined : namedEncodings[name.toUpperCase()];
}
