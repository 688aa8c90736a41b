import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { findPostgres } from "../scripts/ensure-postgres.mjs";
import { freePort } from "../scripts/free-port.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of a disposable PostgreSQL server, its superuser and its database `postgres` included. */
    postgresUrl: string;
  }
}

interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

interface PostgresServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** vitest's global set-up of the project "postgres": one server for all its files, gone when they are done. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide("postgresUrl", server.url);
  return server.stop;
}

/**
 * Starts an empty PostgreSQL server in a temporary folder, on the loopback interface only, without durability.
 * Throws what the server said when it does not come up.
 */
async function startPostgres(): Promise<PostgresServer> {
  const programs = findPostgres();
  if (programs === undefined) {
    throw new Error("There are no PostgreSQL server programs: `npm test` installs them where it may.");
  }
  const owner = clusterOwner();
  const folder = mkdtempSync(join(tmpdir(), "crowfoot-postgres-"));
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const cluster = join(folder, "cluster");
  const options = ["--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C", "--no-sync"];
  execFileSync(join(programs, "initdb"), ["-D", cluster, ...options], {
    ...owner,
    cwd: folder,
    stdio: "pipe",
  });

  const port = await freePort();
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", wal_level: "logical" };
  const server = spawn(
    join(programs, "postgres"),
    [
      ...["-D", cluster, "-p", String(port), "-k", folder, "-h", "127.0.0.1"],
      ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    { ...owner, cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
  );
  const stop = stopper(server, folder);
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  try {
    await answering(server, url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/** PostgreSQL refuses to run as root; then its cluster belongs to the first of these users that exists. */
function clusterOwner(): Owner {
  if (process.getuid?.() !== 0) return {};
  for (const user of ["postgres", "nobody"]) {
    try {
      return { uid: numericId("-u", user), gid: numericId("-g", user) };
    } catch {
      // `id` fails for a user this machine does not have: the next one.
    }
  }
  throw new Error("Running as root, and there is neither a user postgres nor nobody to run PostgreSQL.");
}

function numericId(option: "-u" | "-g", user: string): number {
  return Number(
    execFileSync("id", [option, user], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
  );
}

/** Resolves when the server at `url` takes queries; rejects with its own words when it ends or takes 30 s. */
async function answering(server: ChildProcess, url: string): Promise<void> {
  let said = "";
  server.stderr?.on("data", (part) => {
    said += String(part);
  });
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline && server.exitCode === null) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.query("select 1");
      return;
    } catch {
      // Not listening yet, or still starting up: asked again until the deadline, which reports what it said.
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      await client.end();
    }
  }
  throw new Error(`PostgreSQL did not start:\n${said}`);
}

/** What ends the server at once and removes its folder; also called when this process ends without asking. */
function stopper(server: ChildProcess, folder: string): () => Promise<void> {
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const endNow = () => {
    server.kill("SIGQUIT");
    remove();
  };
  process.once("exit", endNow);
  return async () => {
    process.off("exit", endNow);
    if (server.exitCode === null && server.signalCode === null) {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGINT");
      await ended;
    }
    remove();
  };
}
