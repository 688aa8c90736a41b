import type { CDPSession } from "@playwright/test";

/** A place in the window, px. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Length of a gesture, ms, and its inputs a second: a mouse's moves, a wheel's turns. */
const LENGTH = 2000;
const MOVES = 60;
const TURNS = 30;

/** Two fingers to the right and down and back again, twice. */
export async function pan(session: CDPSession, at: Spot): Promise<void> {
  await paced(TURNS, (share) => {
    const phase = share * 4 * Math.PI;
    const [deltaX, deltaY] = [Math.cos(phase) * 100, Math.cos(phase) * 66];
    return session.send("Input.dispatchMouseEvent", { type: "mouseWheel", ...at, deltaX, deltaY });
  });
}

/** In and out again; Ctrl with the wheel is a pinch. */
export async function zoom(session: CDPSession, at: Spot): Promise<void> {
  await paced(TURNS, (share) =>
    session.send("Input.dispatchMouseEvent", {
      type: "mouseWheel",
      ...at,
      deltaX: 0,
      deltaY: share < 0.5 ? -22 : 22,
      modifiers: 2,
    }),
  );
}

/** Takes hold, moves in a circle, lets go where it began. */
export async function drag(session: CDPSession, at: Spot): Promise<void> {
  const press = { button: "left", buttons: 1, clickCount: 1 } as const;
  await session.send("Input.dispatchMouseEvent", { type: "mousePressed", ...at, ...press });
  await paced(MOVES, (share) => {
    const turn = share * 2 * Math.PI;
    const [x, y] = [at.x + 120 * Math.sin(turn), at.y + 80 * (1 - Math.cos(turn))];
    return session.send("Input.dispatchMouseEvent", { type: "mouseMoved", x, y, ...press });
  });
  await session.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...at, ...press });
}

/** Sends inputs at their times, each once the one before was taken. */
async function paced(rate: number, send: (share: number) => Promise<unknown>): Promise<void> {
  const inputs = (LENGTH * rate) / 1000;
  const start = performance.now();
  for (let at = 0; at < inputs; at += 1) {
    const wait = start + (at * 1000) / rate - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    await send(at / inputs);
  }
}
