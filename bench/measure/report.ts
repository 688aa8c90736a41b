/** Prints one figure as a line: what was done, what it took, and what DESIGN §6 aims at. */
export function report(work: string, milliseconds: number, aim: string): void {
  console.log(`${work.padEnd(60)} ${milliseconds.toFixed(1).padStart(9)} ms   aim: ${aim}`);
}
