import { findPython } from "../../../../scripts/ensure-python.mjs";
import { runScript } from "../mappers/run-script.ts";
import { sqlalchemyCreateAll } from "../mappers/sqlalchemy-create-all.ts";

const python = findPython();

const parse = "import ast, sys; ast.parse(open('models.py', encoding='utf-8').read())";

/** What SQLAlchemy says against models; where it is absent, what Python says against the text, if there is one. */
export async function pythonFault(_mapper: "sqlalchemy", text: string): Promise<undefined> {
  if (python !== undefined) await sqlalchemyCreateAll(python, text);
  else await parsed(text);
}

async function parsed(text: string): Promise<void> {
  try {
    await runScript({ program: "python3", files: { "models.py": text }, args: ["-c", parse] });
  } catch (error) {
    if (!(error instanceof Error && error.message.includes("ENOENT"))) throw error;
  }
}
