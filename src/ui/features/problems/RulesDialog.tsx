import { useState } from "react";
import { categories } from "../../../core/lint/rule.ts";
import type { RuleEntry } from "../../../core/lint/rule-book.ts";
import { useApp, useCatalog } from "../../app/app-context.ts";
import { Dialog, DialogSection } from "../../parts/Dialog.tsx";
import { Field } from "../../parts/Field.tsx";
import { Select } from "../../parts/Select.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { act } from "../editing/send.ts";
import styles from "./Problems.module.css";
import { useRuleBook } from "./use-rule-book.ts";

const profileWords = [
  { value: "recommended", label: "Recommended: what most designs should heed" },
  { value: "strict", label: "Strict: every rule, each finding by itself" },
  { value: "supabase", label: "Supabase: what its API shows to everybody is an error" },
  { value: "naming-only", label: "Naming only" },
] as const;

const gravities = { error: "Error", warning: "Warning", info: "Note", off: "Off" } as const;

/** By which rules the design is checked: its profile, and how grave each rule is taken. Stays with the design. */
export function RulesDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const { profile } = useCatalog().design;
  const book = useRuleBook();
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  const rules = [...book.values()].filter((rule) =>
    `${rule.id} ${rule.title}`.toLowerCase().includes(wanted),
  );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="Rules of this design" width="wide" tall>
      <DialogSection>
        <Field label="Profile">
          <Select
            value={profile}
            options={profileWords}
            onChange={(chosen) => act(app, "set-lint-profile", { profile: chosen })}
          />
        </Field>
      </DialogSection>
      <DialogSection>
        <TextField
          look="soft"
          icon="search"
          aria-label="Filter rules"
          placeholder="Filter rules"
          value={text}
          onChange={setText}
        />
        {categories.map((category) => (
          <Category
            key={category}
            title={category}
            rules={rules.filter((rule) => rule.category === category)}
          />
        ))}
      </DialogSection>
    </Dialog>
  );
}

function Category({ title, rules }: { readonly title: string; readonly rules: readonly RuleEntry[] }) {
  if (rules.length === 0) return null;
  return (
    <section className={styles.category} aria-label={title}>
      <h3 className={styles.categoryTitle}>{title}</h3>
      {rules.map((rule) => (
        <RuleLine key={rule.id} rule={rule} />
      ))}
    </section>
  );
}

function RuleLine({ rule }: { readonly rule: RuleEntry }) {
  const app = useApp();
  const { profile, severities } = useCatalog().design;
  const own = severities.find((one) => one.rule === rule.id)?.severity;
  return (
    <div className={styles.ruleLine} title={rule.why}>
      <span className={styles.ruleName}>
        <span>{rule.title}</span>
        <code className={styles.quiet}>{rule.id}</code>
      </span>
      <Select
        size="s"
        aria-label={`Severity of ${rule.id}`}
        value={own ?? "profile"}
        options={[
          { value: "profile", label: `As the profile: ${gravities[rule.severities[profile]].toLowerCase()}` },
          { value: "error", label: gravities.error },
          { value: "warning", label: gravities.warning },
          { value: "info", label: gravities.info },
          { value: "off", label: gravities.off },
        ]}
        onChange={(severity) =>
          act(app, "set-rule-severity", {
            rule: rule.id,
            severity: severity === "profile" ? null : severity,
          })
        }
      />
    </div>
  );
}
