import { renderToString } from "@plantuml/core";

/**
 * Why PlantUML refuses a diagram; undefined when it reads it. PlantUML draws only in a browser, so it is asked without
 * one: it stops trying kinds of diagrams when one understood the text, and then fails for want of a document.
 */
export async function plantumlFault(text: string): Promise<string | undefined> {
  const said: string[] = [];
  const { log, warn } = console;
  console.log = (...words) => said.push(words.join(" "));
  console.warn = () => undefined;
  try {
    await new Promise<void>((resolve) => {
      renderToString(
        text.split("\n"),
        () => resolve(),
        () => resolve(),
      );
    });
  } finally {
    console.log = log;
    console.warn = warn;
  }
  return /ok!$|\[ClassDiagramFactory\] createSystem$/.test(said.at(-1) ?? "") ? undefined : said.join("\n");
}
