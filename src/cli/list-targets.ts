import { targets } from "../core/export/targets/index.ts";

/** The targets with their options, for people. */
export function targetsText(): string {
  return targets
    .map(({ id, title, options }) => {
      const lines = Object.entries(options).map(
        ([name, { help, values, open }]) =>
          `    ${name}=${[...values, ...(open === undefined ? [] : [open])].join("|")}  ${help}\n`,
      );
      return `${id}  ${title}\n${lines.join("")}`;
    })
    .join("");
}

/** The same for programs. The default of an option is its first value; `example` stands where any text may be given. */
export function targetsJson(): string {
  const listed = targets.map(({ id, title, language, options }) => ({
    id,
    title,
    language,
    options: Object.entries(options).map(([name, option]) => ({
      name,
      title: option.title,
      help: option.help,
      values: option.values,
      default: option.values[0],
      ...(option.open === undefined ? {} : { example: option.open }),
    })),
  }));
  return `${JSON.stringify(listed, undefined, 2)}\n`;
}
