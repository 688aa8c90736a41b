// @ts-check
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

const folder = resolve("node_modules/.cache/crowfoot-python");
const own = `${folder}/bin/python`;
const packages = ["SQLAlchemy==2.1.1", "Django==5.2.17", "alembic==1.20.0", "psycopg[binary]==3.3.6"];
const imports =
  "import alembic, sqlalchemy, django, psycopg; assert sqlalchemy.__version__ >= '2.1' and django.VERSION >= (5, 2)";

/**
 * A Python that has SQLAlchemy, Alembic and Django, to have them read what we make for them. Undefined where there is none.
 * @returns {string | undefined}
 */
export function findPython() {
  return [process.env.PYTHON ?? "", own, "python3"].find((program) => runs(program, ["-c", imports]));
}

/**
 * Has pip fetch SQLAlchemy, Alembic and Django into a folder of their own. Where that cannot be, it says so and the tests that
 * ask them are skipped.
 */
export function ensurePython() {
  if (findPython() !== undefined || !runs("python3", ["--version"])) return;
  console.log("SQLAlchemy, Alembic and Django, for the tests of what is made for them, are being installed.");
  if (!existsSync(own)) runs("python3", ["-m", "venv", folder]);
  runs(own, ["-m", "pip", "install", "--quiet", "--retries", "1", ...packages]);
  if (findPython() === undefined)
    console.log("They could not be installed: the tests that ask them are skipped.");
}

/**
 * @param {string} program
 * @param {readonly string[]} given
 */
function runs(program, given) {
  if (program === "") return false;
  try {
    execFileSync(program, given, { stdio: "ignore", timeout: 180_000 });
    return true;
  } catch {
    return false;
  }
}
