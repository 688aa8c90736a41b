/**
 * What the page may do: run its own scripts and WebAssembly, and talk to its own origin. Monaco and the canvas set
 * styles of their own, which is why styles may stand inline; scripts never may.
 */
const directives: readonly string[] = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  // https: for a design at an address (#url=…), which is asked for only after the person has agreed.
  "connect-src 'self' data: blob: https:",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** The content security policy of the built page, for its meta element and for a server's header. */
export const contentSecurityPolicy: string = directives.join("; ");
