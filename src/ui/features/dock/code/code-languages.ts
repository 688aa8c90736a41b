import { languages } from "monaco-editor/editor";
import { plainLanguages } from "./plain-languages.ts";

/** Languages that Monaco brings, each in a piece of its own. */
const doors: Readonly<Record<string, () => Promise<unknown>>> = {
  javascript: () => import("monaco-editor/languages/definitions/javascript/register"),
  markdown: () => import("monaco-editor/languages/definitions/markdown/register"),
  python: () => import("monaco-editor/languages/definitions/python/register"),
  php: () => import("monaco-editor/languages/definitions/php/register"),
  dart: () => import("monaco-editor/languages/definitions/dart/register"),
  xml: () => import("monaco-editor/languages/definitions/xml/register"),
};

/** Languages that are coloured by the rules of another. */
const alike: Readonly<Record<string, string>> = { json: "javascript", mysql: "sql" };

/** Sees to it that a language is known, and says under which name Monaco colours it. */
export async function codeLanguage(language: string): Promise<string> {
  const known = alike[language] ?? language;
  const plain = plainLanguages[known];
  if (plain === undefined) await doors[known]?.();
  else if (!languages.getLanguages().some(({ id }) => id === known)) {
    languages.register({ id: known });
    languages.setMonarchTokensProvider(known, plain);
  }
  return known;
}
