/** One of several files that are read in order: its name, such as a path in a folder of migrations, and its text. */
export type ScriptFile = { readonly name: string; readonly text: string };
