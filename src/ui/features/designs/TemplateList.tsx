import { useState } from "react";
import { useApp } from "../../app/app-context.ts";
import { ActionCard } from "../../parts/ActionCard.tsx";
import { startFromTemplate } from "../templates/start-from-template.ts";
import { templates } from "../templates/templates/index.ts";
import styles from "./Designs.module.css";

/** The templates, each with what it models. A chosen one is read as any other file. */
export function TemplateList({ onLeave }: { readonly onLeave: () => void }) {
  const app = useApp();
  const [starting, setStarting] = useState(false);
  return (
    <ul className={styles.templates} aria-label="Templates">
      {templates.map((template) => (
        <li key={template.id}>
          <ActionCard
            icon="table"
            title={`${template.title} · ${template.tables} tables`}
            detail={template.sentence}
            disabled={starting}
            onClick={() => {
              setStarting(true);
              void startFromTemplate(app, template).then((done) => (done ? onLeave() : setStarting(false)));
            }}
          />
        </li>
      ))}
    </ul>
  );
}
