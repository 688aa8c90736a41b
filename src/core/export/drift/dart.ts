/** A text as a literal of Dart. */
export function dartText(text: string): string {
  return JSON.stringify(text).replaceAll("$", "\\$");
}

/** Words that no name in Dart may be. */
export const dartWords: readonly string[] =
  `abstract as assert async await base break case catch class const continue covariant default deferred do dynamic else
  enum export extends extension external factory false final finally for function Function get hide if implements
  import in interface is late library mixin new null of on operator part required rethrow return sealed set show static
  super switch sync this throw true try type typedef var void when while with yield int double bool num`.split(
    /\s+/,
  );
