import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

type Script = {
  readonly program: string;
  /** Files by their paths in a folder of their own, which is gone afterwards. */
  readonly files: Readonly<Record<string, string>>;
  readonly args: readonly string[];
};

/** What a program says on standard output when it is run in a folder with these files; throws what it complains of. */
export async function runScript({ program, files, args }: Script): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "crowfoot-script-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return await new Promise((resolve, reject) => {
      execFile(program, args, { cwd: folder, maxBuffer: 1e8 }, (error, out, complaint) => {
        if (error) reject(new Error(complaint.trim() === "" ? `${error.message}\n${out}` : complaint));
        else resolve(out);
      });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
