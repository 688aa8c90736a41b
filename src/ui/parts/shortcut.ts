const appleKeys: Readonly<Record<string, string>> = {
  Mod: "⌘",
  Ctrl: "⌃",
  Alt: "⌥",
  Shift: "⇧",
};

const otherKeys: Readonly<Record<string, string>> = { Mod: "Ctrl" };

const plainKeys: Readonly<Record<string, string>> = {
  Enter: "↵",
  Escape: "Esc",
  Delete: "Del",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

/**
 * A shortcut such as "Mod+Shift+Z" as people read it: "⇧⌘Z" on Apple's machines, "Ctrl+Shift+Z" elsewhere.
 * `Mod` is the platform's command key; apart from `+` between keys, any key is written as it is.
 */
export function formatShortcut(shortcut: string, apple: boolean): string {
  const names = shortcut === "+" ? ["+"] : shortcut.split("+");
  const platformKeys = apple ? appleKeys : otherKeys;
  const keys = names.map((name) => platformKeys[name] ?? plainKeys[name] ?? name);
  if (!apple) return keys.join("+");
  const order = ["⌃", "⌥", "⇧", "⌘"];
  const modifiers = order.filter((key) => keys.includes(key));
  return [...modifiers, ...keys.filter((key) => !order.includes(key))].join("");
}
