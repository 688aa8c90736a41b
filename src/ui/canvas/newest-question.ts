import { reasonOf } from "../../core/base/reason-of.ts";
import { newestOnly } from "../app/newest-only.ts";

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
export function newestQuestion<Question, Answer>({
  failed,
  find,
  found,
}: Answers<Question, Answer>): NewestQuestion<Question> {
  const run = newestOnly();
  let wanted: { readonly question: Question } | undefined;

  const answer = async (asked: { readonly question: Question }): Promise<void> => {
    if (wanted !== asked) return;
    try {
      const answered = await find(asked.question);
      if (wanted === asked) found(answered, asked.question);
    } catch (error) {
      failed(reasonOf(error));
    }
  };

  return {
    ask(question) {
      const asked = { question };
      wanted = asked;
      run(() => answer(asked));
    },
    drop() {
      wanted = undefined;
    },
  };
}
