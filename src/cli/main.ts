import { nodeIo } from "./node-io.ts";
import { runProgram } from "./program.ts";

// `crowfoot … | head` closes the pipe early: that ends the output, and is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await runProgram(process.argv.slice(2), nodeIo);
