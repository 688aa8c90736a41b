import { Engine } from "php-parser";

const engine = new Engine({ parser: { version: "8.2", suppressErrors: false } });

/** The syntax tree of a file of PHP; throws where there is none. */
export function phpProgram(text: string): unknown {
  return engine.parseCode(text, "generated.php");
}
