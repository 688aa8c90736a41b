import { useState } from "react";
import { useApp } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { VisuallyHidden } from "../../parts/VisuallyHidden.tsx";
import styles from "./ShareDialog.module.css";

/** `current` is false while another link is being made in its place. */
interface CopyLinkProps {
  readonly link: string;
  readonly label?: string;
  readonly current?: boolean;
}

/** The link itself, ready to be taken. */
export function CopyLink({ link, label = "Link", current = true }: CopyLinkProps) {
  const { device } = useApp().ports;
  const [said, setSaid] = useState("");
  const copy = () => {
    device.copy(link).then(
      () => setSaid("Link copied"),
      () => setSaid("The clipboard is closed to this page; copy the link from the field."),
    );
  };
  return (
    <div>
      <div className={styles.link}>
        <TextField
          aria-label={label}
          className={styles.linkField}
          size="l"
          mono
          readOnly
          value={link}
          onChange={() => {}}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          variant={label === "Link" ? "primary" : "line"}
          className={styles.copy}
          icon={said === "Link copied" ? "tick" : "copy"}
          unavailable={link === "" || !current ? "The link is being made" : undefined}
          data-autofocus={label === "Link" || undefined}
          onClick={copy}
        >
          Copy link
        </Button>
      </div>
      <div role="status">{said === "Link copied" ? <VisuallyHidden>{said}</VisuallyHidden> : said}</div>
    </div>
  );
}
