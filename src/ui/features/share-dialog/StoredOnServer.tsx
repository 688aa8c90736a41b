import { useState } from "react";
import type { StoredDesign, StoreOffer } from "../../../state/stored-designs.ts";
import { Button } from "../../parts/Button.tsx";
import { DialogSection } from "../../parts/Dialog.tsx";
import { Field } from "../../parts/Field.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Select } from "../../parts/Select.tsx";
import { CopyLink } from "./CopyLink.tsx";
import styles from "./StoredOnServer.module.css";
import { type Storing, useStore } from "./use-store.ts";

const spans = [1, 7, 30, 90, 365];

/** A long link's design on this page's own server, where that has a store: a short link, and what ends it. */
export function StoredOnServer({ link }: { readonly link: string }) {
  const storing = useStore(link);
  const { offer, stored, refused } = storing;
  if (!offer) return null;
  return (
    <DialogSection>
      <section className={styles.section} aria-label="Stored on this server">
        {stored ? (
          <StoredLink stored={stored} storing={storing} />
        ) : (
          <Storable offer={offer} storing={storing} />
        )}
        {refused !== undefined && (
          <Notice tone="error" icon="octagon" live>
            {refused}
          </Notice>
        )}
      </section>
    </DialogSection>
  );
}

interface PartProps {
  readonly offer: StoreOffer;
  readonly storing: Storing;
}

function Storable({ offer, storing }: PartProps) {
  const [days, setDays] = useState(Math.min(30, offer.mostDays));
  return (
    <>
      <p className={styles.words}>
        This link is long. This server can keep the design under a short one. It is encrypted here first; the
        key stays in the link, so the server cannot read it.
      </p>
      <div className={styles.row}>
        <Field label="Keep for">
          <Select
            value={String(days)}
            options={[...new Set([...spans.filter((span) => span < offer.mostDays), offer.mostDays])].map(
              (span) => ({ value: String(span), label: span === 1 ? "1 day" : `${span} days` }),
            )}
            onChange={(value) => setDays(Number(value))}
          />
        </Field>
        <Button
          variant="line"
          unavailable={storing.busy ? "The server is working" : undefined}
          onClick={() => storing.store(days)}
        >
          Store on this server
        </Button>
      </div>
    </>
  );
}

function StoredLink({ stored, storing }: Omit<PartProps, "offer"> & { readonly stored: StoredDesign }) {
  const until = new Date(stored.expiresAt).toLocaleDateString("en", { dateStyle: "long" });
  const unavailable = storing.busy ? "The server is working" : undefined;
  return (
    <>
      <p className={styles.words}>
        {`This server keeps the design, encrypted, until ${until}. Only this device can replace or revoke it.`}
      </p>
      <CopyLink link={stored.link} label="Stored link" />
      <div className={styles.row}>
        <Button size="s" unavailable={unavailable} onClick={storing.replace}>
          Replace with the design as it is now
        </Button>
        <Button size="s" unavailable={unavailable} onClick={storing.revoke}>
          Revoke the stored link
        </Button>
      </div>
    </>
  );
}
