import { useMark } from "../../app/problems-context.ts";
import { ProblemMark } from "../../parts/ProblemMark.tsx";
import { markWords } from "./mark-words.ts";

/** The mark of a record with problems; nothing for one without. */
export function RecordMark({
  id,
  className,
}: {
  readonly id: string | undefined;
  readonly className?: string | undefined;
}) {
  const mark = useMark(id);
  return mark ? <ProblemMark worst={mark.worst} label={markWords(mark)} className={className} /> : null;
}
