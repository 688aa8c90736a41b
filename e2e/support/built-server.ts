import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";

/** `crowfoot serve` of a copy of what was built, which a journey may change, stop and start again at its address. */
export type BuiltServer = {
  /** The page, with a slash at its end. */
  readonly address: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it for good and removes the copy. */
  end(): Promise<void>;
  /** Puts a newer version in the place of the one that is served. */
  deploy(): Promise<void>;
};

/** Copies the build into a folder and serves it on a free port, below a path. */
export async function builtServer(folder: string, flags: readonly string[] = []): Promise<BuiltServer> {
  cpSync("dist/cli", `${folder}/cli`, { recursive: true });
  cpSync("dist/web", `${folder}/web`, { recursive: true });
  let port = "0";
  let child: ChildProcess | undefined;
  const start = async () => {
    const program = [`${folder}/cli/crowfoot.js`, "serve", "--port", port, "--base", "/tools/", ...flags];
    child = spawn(process.execPath, program, { stdio: ["ignore", "ignore", "pipe"] });
    if (child.stderr === null) throw new Error("the server's words cannot be heard");
    const said: string[] = [];
    for await (const line of createInterface(child.stderr)) {
      said.push(line);
      port = /^Crowfoot is at http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1] ?? port;
      if (port !== "0") return;
    }
    throw new Error(`the server did not start: ${said.join("\n")}`);
  };
  await start();
  return {
    address: `http://127.0.0.1:${port}/tools/`,
    start,
    stop: () => stopped(child),
    async end() {
      await stopped(child);
      for (const part of ["cli", "web"]) rmSync(`${folder}/${part}`, { recursive: true, force: true });
    },
    async deploy() {
      const page = `${folder}/web/index.html`;
      await writeFile(page, (await readFile(page, "utf8")).replace("</head>", "<!-- newer --></head>"));
      const worker = `${folder}/web/service-worker.js`;
      const script = await readFile(worker, "utf8");
      await writeFile(worker, script.replace(/version:"\w+"/, 'version:"newer"'));
      await stopped(child);
      await start();
    },
  };
}

function stopped(child: ChildProcess | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (!child || child.exitCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill();
  });
}
