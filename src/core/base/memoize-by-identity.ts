/** A function of one object that answers from memory while the same object is alive. */
export function memoizeByIdentity<A extends object, B>(compute: (input: A) => B): (input: A) => B {
  const known = new WeakMap<A, { readonly value: B }>();
  return (input) => {
    const hit = known.get(input);
    if (hit) return hit.value;
    const value = compute(input);
    known.set(input, { value });
    return value;
  };
}
