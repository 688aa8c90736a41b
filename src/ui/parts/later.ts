import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";

/** What has become of a part that was asked for. */
export type Later<Part> = StoreApi<{ readonly part?: Part; readonly failed?: { readonly error: unknown } }>;

/** A part that was asked for and is not waited for. */
export function later<Part>(coming: Promise<Part>): Later<Part> {
  const store: Later<Part> = createStore(() => ({}));
  coming.then(
    (part) => store.setState({ part }),
    (error: unknown) => store.setState({ failed: { error } }),
  );
  return store;
}

/**
 * The part once it has come, in the very render that wants it: what is `lazy`, React draws empty first, and fills up to
 * 300 ms later. One that could not come is thrown.
 */
export function useLater<Part>(part: Later<Part>): Part | undefined {
  const { failed, part: come } = useStore(part);
  if (failed) throw failed.error;
  return come;
}
