/** Runs something when the page has nothing to do, after `patience` ms at the latest if given. Returns what calls it off. */
export function whenIdle(act: () => void, patience?: number): () => void {
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(act, 50);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(act, patience === undefined ? {} : { timeout: patience });
  return () => cancelIdleCallback(handle);
}
