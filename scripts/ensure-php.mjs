// @ts-check
import { execFileSync } from "node:child_process";
import { installSystemPackage } from "./ensure-system-package.mjs";

const libraries = ["Illuminate/Database", "Doctrine/ORM"].map(
  (name) => `/usr/share/php/${name}/autoload.php`,
);

/**
 * A PHP that has Laravel's database library and Doctrine (from Debian's archive), to have them read what we make for
 * them. Undefined where there is none.
 * @returns {string | undefined}
 */
export function findPhp() {
  const program = process.env.PHP ?? "php";
  try {
    const loading = libraries.map((path) => `require '${path}';`);
    execFileSync(program, ["-r", `${loading.join("")} extension_loaded('pdo_pgsql') || exit(1);`], {
      stdio: "ignore",
    });
    return program;
  } catch {
    return undefined;
  }
}

/** Installs them where this machine lets us. Where it does not, it says so and the tests that ask them are skipped. */
export async function ensurePhp() {
  if (findPhp() !== undefined) return;
  try {
    for (const name of ["php-cli", "php-pgsql", "php-illuminate-database", "php-doctrine-orm"]) {
      await installSystemPackage(name, "PHP with its mappers, for the tests of their models,");
    }
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
  }
  if (findPhp() === undefined)
    console.log("PHP's mappers are not there: the tests that ask them are skipped.");
}
