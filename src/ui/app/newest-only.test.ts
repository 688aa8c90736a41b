import { expect, test } from "vitest";
import { newestOnly } from "./newest-only.ts";

test("of the jobs that arrive while one runs, only the newest is run", async () => {
  const ran: number[] = [];
  const run = newestOnly();
  const ends: (() => void)[] = [];
  const job = (number: number) => () => {
    ran.push(number);
    return new Promise<void>((end) => ends.push(end));
  };
  run(job(1));
  run(job(2));
  run(job(3));
  expect(ran).toEqual([1]);
  ends[0]?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(ran).toEqual([1, 3]);
});

test("a job after a pause runs at once", async () => {
  const ran: number[] = [];
  const run = newestOnly();
  run(async () => void ran.push(1));
  await new Promise((done) => setTimeout(done, 0));
  run(async () => void ran.push(2));
  expect(ran).toEqual([1, 2]);
});
