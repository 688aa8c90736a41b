// @ts-check
import { execFileSync } from "node:child_process";

/**
 * A Ruby that has ActiveRecord and the driver for PostgreSQL, to run migrations of Rails. Undefined where there is none.
 * Nothing is installed for it: Debian's `ruby-activerecord` and `ruby-pg` take a minute.
 * @returns {string | undefined}
 */
export function findRails() {
  return runs("ruby", ["-e", 'require "active_record"; require "pg"']) ? "ruby" : undefined;
}

/**
 * sqitch with its driver for PostgreSQL. Undefined where there is none; Debian has `sqitch` and `libdbd-pg-perl`.
 * @returns {string | undefined}
 */
export function findSqitch() {
  return runs("sqitch", ["--version"]) && runs("perl", ["-MDBD::Pg", "-e", "1"]) ? "sqitch" : undefined;
}

/**
 * @param {string} program
 * @param {readonly string[]} given
 */
function runs(program, given) {
  try {
    execFileSync(program, given, { stdio: "ignore", timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}
