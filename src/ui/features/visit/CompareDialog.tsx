import { useEffect, useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import type { Sign, ToldChange } from "../../../core/diff/told-change.ts";
import type { ListedDesign } from "../../../state/ports.ts";
import type { Visit } from "../../../state/visit.ts";
import { useApp } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { Chip } from "../../parts/Chip.tsx";
import { Dialog, DialogSection } from "../../parts/Dialog.tsx";
import { Field } from "../../parts/Field.tsx";
import type { IconName } from "../../parts/icons.ts";
import { Notice } from "../../parts/Notice.tsx";
import { Select } from "../../parts/Select.tsx";
import { Spacer } from "../../parts/Spacer.tsx";
import type { Tone } from "../../parts/tone.ts";
import { countOf } from "../editing/count-of.ts";
import { type Takeover, useTakeover } from "./use-takeover.ts";
import styles from "./Visit.module.css";

type Props = { readonly visit: Visit; readonly onClose: () => void };

/** What differs between the shared design and one of one's own, and what of it to take over. */
export function CompareDialog({ visit, onClose }: Props) {
  const designs = useOwnDesigns();
  const [chosen, choose] = useState<string>();
  const [first] = designs ?? [];
  const key = chosen ?? first?.key;
  if (designs === undefined || key === undefined) {
    return (
      <Dialog open onOpenChange={onClose} title="Compare with mine">
        <DialogSection>
          <p className={styles.words}>
            {designs === undefined
              ? "Reading the designs of this device"
              : "There is no design on this device yet."}
          </p>
        </DialogSection>
      </Dialog>
    );
  }
  return <Comparing key={key} {...{ visit, onClose, designs, chosenKey: key, choose }} />;
}

type ComparingProps = Props & {
  readonly designs: readonly ListedDesign[];
  readonly chosenKey: string;
  readonly choose: (key: string) => void;
};

function Comparing({ visit, onClose, designs, chosenKey, choose }: ComparingProps) {
  const takeover = useTakeover(chosenKey, visit.name);
  const { taken, finish, show } = takeover;
  const mine = designs.find(({ key }) => key === chosenKey)?.name ?? "";
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Compare with mine"
      width="wide"
      footer={
        <>
          {show && taken === 0 && (
            <Button
              variant="line"
              icon="focus"
              onClick={() => {
                show(nameOf(mine));
                onClose();
              }}
            >
              Show on the canvas
            </Button>
          )}
          <Spacer />
          <Button variant="line" onClick={onClose}>
            {taken === 0 ? "Done" : "Discard"}
          </Button>
          {taken > 0 && (
            <Button variant="primary" onClick={finish}>
              {`Open ${nameOf(mine)} with ${countOf(taken, "change")}`}
            </Button>
          )}
        </>
      }
    >
      <DialogSection>
        <div className={styles.form}>
          <Field label="Design of mine">
            <Select
              value={chosenKey}
              options={designs.map(({ key, name, tables }) => ({
                value: key,
                label: `${nameOf(name)} · ${countOf(tables, "table")}`,
              }))}
              onChange={choose}
            />
          </Field>
          <p className={styles.words}>
            {`What ${visit.name} has otherwise. Your design changes only when you open it with what you took over, as one step to undo.`}
          </p>
          {takeover.failure !== undefined && (
            <Notice tone="error" icon="octagon" live>
              {takeover.failure}
            </Notice>
          )}
          <Changes takeover={takeover} />
        </div>
      </DialogSection>
    </Dialog>
  );
}

function nameOf(name: string): string {
  return name === "" ? "Untitled design" : name;
}

/** A change leads from the shared design to mine, so what is "removed" is what only the shared one has. */
const groups: readonly {
  readonly sign: Sign;
  readonly title: string;
  readonly chip: string;
  readonly icon: IconName;
  readonly tone: Tone;
}[] = [
  { sign: "removed", title: "Only in the shared design", chip: "Added", icon: "plus", tone: "success" },
  { sign: "changed", title: "Different: shared → mine", chip: "Changed", icon: "edit", tone: "warning" },
  { sign: "added", title: "Only in mine", chip: "Removed", icon: "minus", tone: "error" },
];

function Changes({ takeover: { changes, take } }: { readonly takeover: Takeover }) {
  if (!changes) return <p className={styles.words}>Comparing</p>;
  if (changes.length === 0) return <p className={styles.words}>The two designs are the same.</p>;
  return (
    <div className={styles.list}>
      {groups.map(({ sign, title, chip, icon, tone }) => {
        const lines = changes.filter((change) => change.sign === sign);
        if (lines.length === 0) return null;
        return (
          <section key={sign} aria-label={title}>
            <h3 className={styles.group}>{`${title} (${lines.length})`}</h3>
            {lines.map((change) => (
              <div key={change.at} className={styles.change}>
                <Chip tone={tone} icon={icon}>
                  {chip}
                </Chip>
                <span className={styles.changeWords}>{wordsOf(change)}</span>
                <Button
                  size="s"
                  variant="link"
                  aria-label={`Take over: ${wordsOf(change)}`}
                  onClick={() => take(change)}
                >
                  {sign === "added" ? "Remove from mine" : "Take over"}
                </Button>
              </div>
            ))}
          </section>
        );
      })}
    </div>
  );
}

function wordsOf({ words, parts }: ToldChange): string {
  const subject = words.replace(/: (?:added|removed)$/, "");
  return parts > 0 ? `${subject}, with ${countOf(parts, "part")}` : subject;
}

function useOwnDesigns(): readonly ListedDesign[] | undefined {
  const app = useApp();
  const [designs, setDesigns] = useState<readonly ListedDesign[]>();
  useEffect(() => {
    app.ports.storage.list().then(setDesigns, (error: unknown) => {
      setDesigns([]);
      app.notify(`The designs of this device cannot be read: ${reasonOf(error)}`, "error");
    });
  }, [app]);
  return designs;
}
