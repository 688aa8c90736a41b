import { lazy, Suspense } from "react";
import { DialogSection } from "../../parts/Dialog.tsx";
import styles from "./ShareDialog.module.css";

const QrCode = lazy(() => import("./QrCode.tsx").then((module) => ({ default: module.QrCode })));

/** The longest link whose squares a phone's camera still tells apart on a screen. */
const longestForCamera = 900;

/** The link as a code for a camera, where it is short enough. */
export function QrSection({ link }: { readonly link: string }) {
  if (link === "" || link.length > longestForCamera) return null;
  return (
    <DialogSection>
      <div className={styles.qr}>
        <Suspense fallback={null}>
          <QrCode text={link} />
        </Suspense>
        <p className={styles.words}>Scan it to open the design on another device.</p>
      </div>
    </DialogSection>
  );
}
