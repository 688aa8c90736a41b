import { expect, test } from "vitest";
import { newestQuestion } from "./newest-question.ts";

/** A worker that answers when told to, in the order it was asked. */
function slowWorker() {
  const asked: string[] = [];
  const waiting: { readonly answer: (answer: string) => void; readonly fail: (error: Error) => void }[] = [];
  const told: string[] = [];
  const questions = newestQuestion({
    find: (question: string) => {
      asked.push(question);
      return new Promise<string>((answer, fail) => waiting.push({ answer, fail }));
    },
    found: (answer, question) => told.push(`${question}: ${answer}`),
    failed: (reason) => told.push(`failed: ${reason}`),
  });
  return { asked, told, waiting, questions };
}

test("only the newest of those asked meanwhile is asked next, and only its answer is told", async () => {
  const { asked, told, waiting, questions } = slowWorker();
  for (const question of ["a", "b", "c"]) questions.ask(question);
  waiting[0]?.answer("old");
  await expect.poll(() => asked).toEqual(["a", "c"]);
  waiting[1]?.answer("new");
  await expect.poll(() => told).toEqual(["c: new"]);
});

test("an answer to what was dropped is not told, and the next question is asked", async () => {
  const { asked, told, waiting, questions } = slowWorker();
  questions.ask("a");
  questions.drop();
  waiting[0]?.answer("late");
  questions.ask("b");
  await expect.poll(() => asked).toEqual(["a", "b"]);
  waiting[1]?.answer("here");
  await expect.poll(() => told).toEqual(["b: here"]);
});

test("a failure is told, and what was asked meanwhile is asked all the same", async () => {
  const { asked, told, waiting, questions } = slowWorker();
  questions.ask("a");
  questions.ask("b");
  waiting[0]?.fail(new Error("out of memory"));
  await expect.poll(() => asked).toEqual(["a", "b"]);
  waiting[1]?.answer("here");
  await expect.poll(() => told).toEqual(["failed: out of memory", "b: here"]);
});
