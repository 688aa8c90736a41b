// @ts-check
import { createServer } from "node:net";

/**
 * A port of the loopback interface that nobody uses now, so that two runs on one machine never meet.
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const listener = createServer();
    listener.on("error", reject);
    listener.listen(0, "127.0.0.1", () => {
      const address = listener.address();
      const port = typeof address === "object" && address !== null ? address.port : undefined;
      listener.close(() =>
        port === undefined ? reject(new Error("The system gave no port.")) : resolve(port),
      );
    });
  });
}
