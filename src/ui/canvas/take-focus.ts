/**
 * Gives a field on the canvas the focus when it appears, because the person asked to write there. Nothing scrolls: the
 * browser would shift the canvas under its picture, which moves by its view alone.
 */
export function takeFocus(field: HTMLElement | null): void {
  field?.focus({ preventScroll: true });
}
