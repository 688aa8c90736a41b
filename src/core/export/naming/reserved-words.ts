/** Types and values of JavaScript's global scope that a generated declaration would hide. */
export const javascriptGlobals: readonly string[] =
  `Array ArrayBuffer BigInt Boolean Buffer DataView Date Error
  Float32Array Float64Array Function Infinity Intl Iterable Iterator JSON Map Math NaN Number Object Omit Partial Pick
  Promise Proxy Readonly Record Reflect RegExp Required Set String Symbol Uint8Array WeakMap WeakSet globalThis
  undefined`.split(/\s+/);
