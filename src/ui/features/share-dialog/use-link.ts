import { useEffect, useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import { isRefusal } from "../../../core/base/refusal.ts";
import { useApp } from "../../app/app-context.ts";
import {
  leftOutBy,
  type Part,
  parts,
  type ShareChoices,
  type Surroundings,
  termsOf,
  usualChoices,
} from "./share-choices.ts";

/** The link to the open design as it is to be made. */
export type LinkState =
  | { readonly kind: "making" }
  /** `current` unless the choices have changed since and the next one is still being made. */
  | { readonly kind: "made"; readonly link: string; readonly current: boolean }
  | { readonly kind: "failed"; readonly reason: string };

/** A passphrase is stretched anew for each link: not at each letter that is typed. */
const pauseWhileTyping = 350;

/**
 * Makes the link, again with each change of the choices. The link before stays until the next is there, but one that is
 * locked otherwise goes at once: nobody shall take it for the one that was asked for.
 */
export function useLink(choices: ShareChoices, around: Surroundings): LinkState {
  const { store, ports } = useApp();
  const [made, setMade] = useState<{ readonly state: LinkState; readonly of?: ShareChoices }>(nothingMade);
  useEffect(() => {
    let wanted = true;
    const show = (state: LinkState): void => {
      if (wanted) setMade({ state, of: choices });
    };
    if (choices.locked && choices.passphrase === "") {
      show({ kind: "making" });
      return undefined;
    }
    const make = async (): Promise<void> => {
      const made = await ports.links?.make(store.getState().history.document, termsOf(choices, around));
      if (!made) show({ kind: "failed", reason: "Links cannot be made here." });
      else if (isRefusal(made)) show({ kind: "failed", reason: made.refused });
      else show({ kind: "made", link: `${ports.device.address()}#${made.payload}`, current: true });
    };
    const timer = setTimeout(
      () => make().catch((error: unknown) => show({ kind: "failed", reason: reasonOf(error) })),
      choices.locked ? pauseWhileTyping : 0,
    );
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [store, ports, choices, around]);
  const { state, of } = made;
  if (state.kind !== "made" || of === choices) return state;
  const lockedAlike = of?.locked === choices.locked && of.passphrase === choices.passphrase;
  return lockedAlike ? { ...state, current: false } : { kind: "making" };
}

const nothingMade = { state: { kind: "making" } } as const;

/** How many characters each part takes, or would take; a part that is not known yet is absent. */
export type PartLengths = Partial<Readonly<Record<Part, number>>>;

/** Measures what each part of the design takes in the link, beside the others as they are chosen. */
export function usePartLengths(choices: ShareChoices, around: Surroundings): PartLengths {
  const { store, ports } = useApp();
  const [lengths, setLengths] = useState<PartLengths>({});
  const { positions, comments, hiddenTables, generatedNames } = choices;
  useEffect(() => {
    let wanted = true;
    const now = { ...usualChoices, positions, comments, hiddenTables, generatedNames };
    const ways = [now, ...parts.map((part) => ({ ...now, [part]: !now[part] }))];
    const leftOuts = ways.map((way) => leftOutBy(way, around.hidden));
    ports.links?.measure(store.getState().history.document, leftOuts).then(
      ([whole = 0, ...others]) => wanted && setLengths(differences(whole, others)),
      // The link itself says what is wrong.
      () => wanted && setLengths({}),
    );
    return () => {
      wanted = false;
    };
  }, [store, ports, around, positions, comments, hiddenTables, generatedNames]);
  return lengths;
}

function differences(whole: number, others: readonly (number | undefined)[]): PartLengths {
  return Object.fromEntries(
    parts.flatMap((part, at) => {
      const other = others[at];
      return other === undefined ? [] : [[part, Math.abs(whole - other)]];
    }),
  );
}
