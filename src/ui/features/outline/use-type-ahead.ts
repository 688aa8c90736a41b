import { useRef } from "react";

/** Letters typed within this many ms of each other make one search. */
const PAUSE = 700;

/** Collects typed letters: answers all those of the search that this one belongs to. */
export function useTypeAhead(): (letter: string, at: number) => string {
  const typed = useRef({ text: "", at: 0 });
  return (letter, at) => {
    const { text, at: before } = typed.current;
    const search = at - before > PAUSE ? letter : `${text}${letter}`;
    typed.current = { text: search, at };
    return search;
  };
}
