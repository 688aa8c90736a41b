import { useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import { isRefusal } from "../../../core/base/refusal.ts";
import type { App } from "../../../state/app.ts";
import type { AppState } from "../../../state/app-state.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { countOf } from "../editing/count-of.ts";
import { observationIn } from "./use-exporting.ts";

/** Offers to run PostgreSQL for what only it knows: types of the columns of views, arguments and results of functions. */
export function ViewsStrip() {
  const app = useApp();
  const observation = useAppState(observationIn);
  const document = useAppState(documentIn);
  const [running, setRunning] = useState<{ readonly cancel: () => void }>();
  const [failure, setFailure] = useState<string>();
  const run = async () => {
    setFailure(undefined);
    const job = observe(app);
    setRunning({ cancel: job.cancel });
    setFailure(await job.ended);
    setRunning(undefined);
  };
  if (running) {
    return (
      <Notice tone="info" icon="database" live actions={<Link onClick={running.cancel}>Cancel</Link>}>
        PostgreSQL builds the design to see what its views and functions are.
      </Notice>
    );
  }
  if (observation?.document === document && failure === undefined) {
    const { failures, functions, relations } = observation.observed;
    const known = `${countOf(relations.length, "view")} and ${countOf(functions.length, "function")}`;
    return (
      <Notice tone="success" icon="tick" live>
        {`PostgreSQL told the types of ${known}.`}
        {failures.length > 0 && ` ${countOf(failures.length, "statement")} failed: ${failures[0]}`}
      </Notice>
    );
  }
  const [words, action] = observation
    ? ["The design changed since PostgreSQL looked at its views and functions.", "Run again"]
    : ["Views and functions need PostgreSQL: it takes some 4 s, more the first time.", "Run PostgreSQL"];
  return (
    <Notice
      tone={failure === undefined ? "info" : "error"}
      icon={failure === undefined ? "database" : "octagon"}
      live
      actions={<Link onClick={() => void run()}>{action}</Link>}
    >
      {failure ?? words}
    </Notice>
  );
}

function Link({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  return (
    <Button size="s" variant="link" onClick={onClick}>
      {children}
    </Button>
  );
}

/** Runs it for the open design; `ended` says why it came to nothing. */
function observe(app: App): { readonly ended: Promise<string | undefined>; readonly cancel: () => void } {
  const { designKey, history } = app.store.getState();
  const cancelling: (() => void)[] = [];
  const asked = app.ports.observer?.observe(history.document, (whenCancelled) => {
    cancelling.push(whenCancelled);
  });
  const ended = Promise.resolve(asked).then(
    (observed) => {
      if (observed === undefined) return "PostgreSQL cannot run here.";
      if (isRefusal(observed)) return observed.refused;
      app.session({ observation: { designKey, document: history.document, observed } });
      return undefined;
    },
    (error: unknown) => reasonOf(error),
  );
  return {
    ended,
    cancel: () => {
      for (const cancel of cancelling) cancel();
    },
  };
}

function documentIn(state: AppState) {
  return state.history.document;
}
