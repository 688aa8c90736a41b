// @ts-check
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The project's root folder, absolute. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** What ends the commands under way, called when this process is interrupted. @type {Set<() => void>} */
const endings = new Set();

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.once(signal, () => {
    for (const end of endings) end();
    process.exit(130);
  });
}

/**
 * Runs a command without a standard input and collects what it says: `stdout` its results, `output` everything.
 * Resolves with its exit code (1 when a signal or the time limit ended it); rejects only when it cannot be started.
 * @param {readonly string[]} command
 * @param {{ readonly env?: Readonly<Record<string, string>>, readonly cwd?: string, readonly minutes?: number }} [options]
 * @returns {Promise<{ readonly code: number, readonly output: string, readonly stdout: string }>}
 */
export function runQuietly([program = "", ...args], { env = {}, cwd = root, minutes = 15 } = {}) {
  const { FORCE_COLOR: _, ...surroundings } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...surroundings, NO_COLOR: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that a time limit also reaches the tool's own workers.
      detached: true,
    });
    const end = () => signalGroup(child.pid, "SIGTERM");
    endings.add(end);
    let output = "";
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (part) => {
      stdout += part;
      output += part;
    });
    child.stderr.setEncoding("utf8").on("data", (part) => {
      output += part;
    });
    const timer = setTimeout(() => {
      output += `\nStopped: it took more than ${minutes} minutes.\n`;
      end();
      setTimeout(() => signalGroup(child.pid, "SIGKILL"), 5000).unref();
    }, minutes * 60_000);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      endings.delete(end);
      resolve({ code: code ?? 1, output, stdout });
    });
  });
}

/**
 * @param {number | undefined} group
 * @param {NodeJS.Signals} signal
 */
function signalGroup(group, signal) {
  if (!group) return;
  try {
    process.kill(-group, signal);
  } catch (error) {
    // It may have ended by itself in this very moment; anything else is a bug.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

/**
 * Runs a command at the project's root with this terminal as its output; resolves with its exit code.
 * @param {readonly string[]} command
 * @param {Readonly<Record<string, string>>} [env]
 * @returns {Promise<number>}
 */
export function runLoudly([program = "", ...args], env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: "inherit" });
    const end = () => child.kill();
    endings.add(end);
    child.on("error", reject);
    child.on("close", (code) => {
      endings.delete(end);
      resolve(code ?? 1);
    });
  });
}

/**
 * The command line of a tool that npm installed, run by this very Node.
 * @param {string} file path inside node_modules
 * @param {readonly string[]} args
 * @returns {readonly string[]}
 */
export function tool(file, ...args) {
  return [process.execPath, `${root}node_modules/${file}`, ...args];
}
