declare module "@plantuml/core" {
  /** Draws a diagram as SVG. */
  export function renderToString(
    lines: readonly string[],
    onSuccess: (svg: string) => void,
    onError: (message: string) => void,
  ): void;
}
