/** Types and values of JavaScript's global scope that a generated declaration would hide. */
export const javascriptGlobals: readonly string[] =
  `Array ArrayBuffer BigInt Boolean Buffer DataView Date Error
  Float32Array Float64Array Function Infinity Intl Iterable Iterator JSON Map Math NaN Number Object Omit Partial Pick
  Promise Proxy Readonly Record Reflect RegExp Required Set String Symbol Uint8Array WeakMap WeakSet globalThis
  undefined`.split(/\s+/);

/** Words that cannot be the name of a constant in a module of JavaScript or TypeScript. */
export const javascriptWords: readonly string[] =
  `arguments async await break case catch class const continue debugger default delete do else enum eval export extends
  false finally for function if implements import in instanceof interface let new null of package private protected
  public return static super switch this throw true try type typeof var void while with yield`.split(/\s+/);

/** What every object has, so that a property of another type cannot be called so. */
export const objectMembers: readonly string[] =
  `__proto__ constructor hasOwnProperty isPrototypeOf propertyIsEnumerable prototype toLocaleString toString
  valueOf`.split(/\s+/);
