/** Types and values of JavaScript's global scope that a generated declaration would hide. */
export const javascriptGlobals: readonly string[] =
  `Array ArrayBuffer BigInt Boolean Buffer DataView Date Error
  Float32Array Float64Array Function Infinity Intl Iterable Iterator JSON Map Math NaN Number Object Omit Partial Pick
  Promise Proxy Readonly Record Reflect RegExp Required Set String Symbol Uint8Array WeakMap WeakSet globalThis
  undefined`.split(/\s+/);

/** Words that can name no binding of a strict JavaScript module, and TypeScript's words for types. */
export const javascriptWords: readonly string[] =
  `any arguments as async await bigint boolean break case catch class const constructor continue debugger declare
  default delete do else enum eval export extends false finally for from function get if implements import in infer
  instanceof interface is keyof let module namespace never new null number object of package private protected public
  readonly require return set static string super switch symbol this throw true try type typeof undefined unique
  unknown var void while with yield`.split(/\s+/);
