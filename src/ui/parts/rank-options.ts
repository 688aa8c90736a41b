/** A completion: the text it stands for and a few words about it. */
export interface ComboOption {
  readonly value: string;
  readonly detail?: string;
  /** Other words it is found by, e.g. `int4` for `integer`. */
  readonly aliases?: readonly string[];
}

/**
 * The options that contain `text`, best first: begins with it, has a word or an alias that begins with it,
 * contains it, tells of it in the detail; in the given order within each rank. All of them for an empty text.
 */
export function rankOptions(options: readonly ComboOption[], text: string): readonly ComboOption[] {
  const sought = text.trim().toLowerCase();
  if (sought === "") return options;
  const ranked = options.map((option) => ({ option, rank: rankOf(option, sought) }));
  return ranked
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ option }) => option);
}

function rankOf(option: ComboOption, sought: string): number | undefined {
  const value = option.value.toLowerCase();
  if (value.startsWith(sought)) return 0;
  const words = [...value.split(/[\s_.]+/), ...(option.aliases ?? [])];
  if (words.some((word) => word.toLowerCase().startsWith(sought))) return 1;
  if (value.includes(sought)) return 2;
  return option.detail?.toLowerCase().includes(sought) === true ? 3 : undefined;
}
