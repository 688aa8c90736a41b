/**
 * A set of columns, each named by its place in the table: bits in words of 30, so that each word stays a small integer.
 * No trailing word is 0: equal sets are equal arrays.
 */
export type AttributeSet = readonly number[];

const WORD = 30;

/** The set without columns. */
export const noAttributes: AttributeSet = [];

/** The set of these places. */
export function attributeSet(members: Iterable<number>): AttributeSet {
  const words: number[] = [];
  for (const member of members) {
    const at = Math.floor(member / WORD);
    while (words.length <= at) words.push(0);
    words[at] = (words[at] ?? 0) | (1 << (member % WORD));
  }
  return words;
}

/** The places 0 … count − 1. */
export function firstAttributes(count: number): AttributeSet {
  return attributeSet(Array.from({ length: count }, (_, place) => place));
}

/** Whether a place is in the set. */
export function has(set: AttributeSet, member: number): boolean {
  return (((set[Math.floor(member / WORD)] ?? 0) >> (member % WORD)) & 1) === 1;
}

/** What is in one of two sets. */
export function union(one: AttributeSet, other: AttributeSet): AttributeSet {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const words = long.slice();
  for (let at = 0; at < short.length; at += 1) words[at] = (words[at] ?? 0) | (short[at] ?? 0);
  return words;
}

/** What is in both sets. */
export function intersection(one: AttributeSet, other: AttributeSet): AttributeSet {
  const words: number[] = [];
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) words.push((one[at] ?? 0) & (other[at] ?? 0));
  return trimmed(words);
}

/** What is in the first set only. */
export function difference(one: AttributeSet, other: AttributeSet): AttributeSet {
  const words = one.slice();
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) words[at] = (one[at] ?? 0) & ~(other[at] ?? 0);
  return trimmed(words);
}

/** The set with one more place. */
export function withAttribute(set: AttributeSet, member: number): AttributeSet {
  return union(set, attributeSet([member]));
}

/** The set without one place. */
export function without(set: AttributeSet, member: number): AttributeSet {
  return difference(set, attributeSet([member]));
}

/** Whether all of the first set is in the second. */
export function isSubset(one: AttributeSet, other: AttributeSet): boolean {
  if (one.length > other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (((one[at] ?? 0) & ~(other[at] ?? 0)) !== 0) return false;
  return true;
}

/** Whether two sets are the same. */
export function sameSet(one: AttributeSet, other: AttributeSet): boolean {
  return isSubset(one, other) && isSubset(other, one);
}

/** Whether all of the first set is in the second, which has more. */
export function isProperSubset(one: AttributeSet, other: AttributeSet): boolean {
  return isSubset(one, other) && !sameSet(one, other);
}

/** Whether two sets have a place in common. */
export function meets(one: AttributeSet, other: AttributeSet): boolean {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) if (((one[at] ?? 0) & (other[at] ?? 0)) !== 0) return true;
  return false;
}

/** Whether there is nothing in the set. */
export function isEmpty(set: AttributeSet): boolean {
  return set.length === 0;
}

/** The places in the set, ascending. */
export function membersOf(set: AttributeSet): readonly number[] {
  const members: number[] = [];
  set.forEach((word, at) => {
    for (let rest = word; rest !== 0; rest &= rest - 1) {
      members.push(at * WORD + 31 - Math.clz32(rest & -rest));
    }
  });
  return members;
}

/** How many places are in the set. */
export function sizeOf(set: AttributeSet): number {
  let size = 0;
  for (const word of set) for (let rest = word; rest !== 0; rest &= rest - 1) size += 1;
  return size;
}

/** The same for equal sets only: to find a set in a Map or Set. */
export function keyOfSet(set: AttributeSet): number | string {
  return set.length > 1 ? set.join() : (set[0] ?? 0);
}

/** The order of all results: fewer columns first, then earlier columns. */
export function compareSets(one: AttributeSet, other: AttributeSet): number {
  const sizes = sizeOf(one) - sizeOf(other);
  if (sizes !== 0) return sizes;
  const members = membersOf(other);
  const at = membersOf(one).findIndex((member, index) => member !== members[index]);
  return at === -1 ? 0 : (membersOf(one)[at] ?? 0) - (members[at] ?? 0);
}

function trimmed(words: number[]): AttributeSet {
  while (words.length > 0 && words.at(-1) === 0) words.pop();
  return words;
}
