import { findPython } from "../../../../scripts/ensure-python.mjs";
import { djangoMigrate } from "../mappers/django-migrate.ts";
import { runScript } from "../mappers/run-script.ts";
import { sqlalchemyCreateAll } from "../mappers/sqlalchemy-create-all.ts";

const python = findPython();

const parse = "import ast, sys; ast.parse(open('models.py', encoding='utf-8').read())";

/** What a mapper says against models; where it is absent, what Python says against the text, if there is one. */
export async function pythonFault(mapper: "sqlalchemy" | "django", text: string): Promise<undefined> {
  if (python === undefined) await parsed(text);
  else await (mapper === "django" ? djangoMigrate : sqlalchemyCreateAll)(python, text);
}

async function parsed(text: string): Promise<void> {
  try {
    await runScript({ program: "python3", files: { "models.py": text }, args: ["-c", parse] });
  } catch (error) {
    if (!(error instanceof Error && error.message.includes("ENOENT"))) throw error;
  }
}
