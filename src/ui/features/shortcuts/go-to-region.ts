/** The stations of F6, in the order they are read. */
const regions = ["top-bar", "outline", "canvas", "inspector", "dock"];

/** Moves the focus to the next region that is in the page, or the one before; the ends wrap. */
export function goToRegion(by: 1 | -1): void {
  const present = regions.flatMap(
    (name) => document.querySelector<HTMLElement>(`[data-region="${name}"]`) ?? [],
  );
  const at = present.findIndex((region) => region.contains(document.activeElement));
  const from = at < 0 && by < 0 ? 0 : at;
  present[(from + by + present.length) % present.length]?.focus();
}

/** Gives the canvas the focus, unless nothing has it: the canvas hears the keys then already. */
export function focusCanvas(): void {
  if (document.activeElement === document.body) return;
  document.querySelector<HTMLElement>('[data-region="canvas"]')?.focus();
}
