import { type ReactNode, useState } from "react";
import { Section, type SectionProps } from "../../parts/Section.tsx";
import { SectionNote } from "./SectionNote.tsx";
import { useAskedPart } from "./use-asked-part.ts";

/** A section that begins open where there is something in it, and then stays as a person leaves it. */
export interface CountedSectionProps extends Omit<SectionProps, "open" | "onOpenChange" | "add"> {
  readonly count: number;
  readonly add?: SectionProps["add"] | undefined;
  /** Begins closed although there is something in it. */
  readonly closed?: boolean;
  /** Its content stands there even when nothing in it is set. */
  readonly always?: boolean;
  /** What an opened section without content says. */
  readonly empty: string;
  /** Stands under the items, e.g. the form of a new one. */
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

/** A counted part of the inspector. */
export function CountedSection({
  add,
  closed = false,
  always = false,
  empty,
  extra,
  children,
  ...rest
}: CountedSectionProps) {
  const [chosen, setChosen] = useState<boolean | undefined>(undefined);
  const open = chosen ?? (rest.count > 0 && !closed);
  const adding = add && {
    label: add.label,
    onAdd: () => {
      setChosen(true);
      add.onAdd();
    },
  };
  useAskedPart(rest.title, adding ? adding.onAdd : undefined);
  return (
    <Section {...rest} {...(adding ? { add: adding } : {})} open={open} onOpenChange={setChosen}>
      {rest.count > 0 || always ? children : !extra && <SectionNote>{empty}</SectionNote>}
      {extra}
    </Section>
  );
}
