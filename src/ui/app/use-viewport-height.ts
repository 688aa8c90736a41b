import { useSyncExternalStore } from "react";

/** The height of the window in px, kept current. */
export function useViewportHeight(): number {
  return useSyncExternalStore(listen, () => window.innerHeight);
}

function listen(onChange: () => void): () => void {
  window.addEventListener("resize", onChange);
  return () => window.removeEventListener("resize", onChange);
}
