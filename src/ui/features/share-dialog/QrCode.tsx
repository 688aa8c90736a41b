import { encode } from "uqr";
import styles from "./ShareDialog.module.css";

/** px of the whole code, unless its squares became too small for a camera. */
const side = 176;
const leastSquare = 2;

/** A text as a QR code, dark on light whatever the theme: many readers know no other. */
export function QrCode({ text }: { readonly text: string }) {
  const { data, size } = encode(text, { ecc: "L", border: 0 });
  const square = Math.max(leastSquare, Math.floor(side / size));
  return (
    <div className={styles.qrPlate} data-theme="light">
      <svg
        role="img"
        aria-label="QR code of the link"
        width={size * square}
        height={size * square}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
      >
        <path d={squaresOf(data)} fill="currentColor" />
      </svg>
    </div>
  );
}

/** Path data of the dark squares, one stroke for each run in a row. */
function squaresOf(rows: readonly (readonly boolean[])[]): string {
  const runs: string[] = [];
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x += 1) {
      const start = x;
      while (row[x] === true) x += 1;
      if (x > start) runs.push(`M${start} ${y}h${x - start}v1h-${x - start}z`);
    }
  }
  return runs.join("");
}
