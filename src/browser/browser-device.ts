import type { Device, FileToSave } from "../state/device.ts";
import type { ThemeChoice } from "../state/session.ts";
import { diskFiles, whenLaunched } from "./disk-files.ts";

/** This browser's downloads, clipboard, address and local storage. */
export function browserDevice(): Device {
  return {
    saveFile,
    archive: async (files) => (await import("./archive.ts")).archiveOf(files),
    ...diskFiles(),
    whenLaunched,
    copy: (text) => navigator.clipboard.writeText(text),
    clipboardText: () => navigator.clipboard.readText(),
    address: () => location.href.replace(/#.*$/s, ""),
    theme: storedTheme,
    rememberTheme,
    tastes: {
      read: (name) => readLocal(`crowfoot.${name}`) ?? undefined,
      keep: (name, text) => writeLocal(`crowfoot.${name}`, text),
    },
  };
}

function saveFile({ name, content, type }: FileToSave): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The download has begun when the click returns, but some browsers read the content a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const themeKey = "crowfoot.theme";

function storedTheme(): ThemeChoice {
  const stored = readLocal(themeKey);
  return stored === "light" || stored === "dark" ? stored : "system";
}

/** Local storage is closed to some private windows; the theme then lasts as long as the page. */
function readLocal(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function rememberTheme(choice: ThemeChoice): void {
  writeLocal(themeKey, choice);
}

function writeLocal(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Nothing is lost but the memory of a taste.
  }
}
