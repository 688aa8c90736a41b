import { reasonOf } from "../../core/base/reason-of.ts";

/** Questions of which only the newest counts. */
export type NewestQuestion<Question> = {
  readonly ask: (question: Question) => void;
  /** What is asked is not wanted any more: an answer on its way is not taken. */
  readonly drop: () => void;
};

type Answers<Question, Answer> = {
  readonly find: (question: Question) => Promise<Answer>;
  readonly found: (answer: Answer, question: Question) => void;
  /** Told why nothing was found; what was asked meanwhile is asked all the same. */
  readonly failed: (reason: string) => void;
};

/** Asks one question at a time, so that a slow worker never has a queue of old ones: the newest waits for its turn. */
export function newestQuestion<Question, Answer>(
  answers: Answers<Question, Answer>,
): NewestQuestion<Question> {
  let wanted: { readonly question: Question } | undefined;
  let busy = false;

  const answerAll = async (): Promise<void> => {
    busy = true;
    while (wanted) {
      const asked = wanted;
      try {
        const answer = await answers.find(asked.question);
        if (wanted === asked) answers.found(answer, asked.question);
      } catch (error) {
        answers.failed(reasonOf(error));
      }
      if (wanted === asked) wanted = undefined;
    }
    busy = false;
  };

  return {
    ask(question) {
      wanted = { question };
      if (!busy) void answerAll();
    },
    drop() {
      wanted = undefined;
    },
  };
}
