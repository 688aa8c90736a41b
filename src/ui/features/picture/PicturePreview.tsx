import { classes } from "../../parts/classes.ts";
import { Notice } from "../../parts/Notice.tsx";
import styles from "./Picture.module.css";
import type { PictureChoice } from "./picture-choice.ts";
import { scaleWithin } from "./raster.ts";
import type { Picture } from "./use-picture.ts";

/** The picture as it will be, and its size. */
export function PicturePreview({
  picture,
  choice,
}: {
  readonly picture: Picture;
  readonly choice: PictureChoice;
}) {
  if (picture.kind === "failed") {
    return (
      <div className={styles.failed}>
        <Notice tone="error" icon="octagon" live>
          {`The picture could not be drawn: ${picture.reason}`}
        </Notice>
      </div>
    );
  }
  const made = picture.kind === "made";
  const previewed = made && picture.svg.length <= LARGEST_PREVIEW;
  return (
    <figure className={styles.preview}>
      <div className={classes(styles.sheet, choice.theme === "dark" && styles.darkSheet)}>
        {previewed && (
          <img className={styles.image} src={picture.url} alt="The diagram as it will be saved" />
        )}
      </div>
      {made && !previewed && (
        <p className={styles.facts}>
          This picture is too large to show here without holding the page up. It is saved whole.
        </p>
      )}
      <figcaption className={styles.facts} role="status">
        {made ? sizeWords(picture.size, choice) : "Drawing the picture"}
      </figcaption>
    </figure>
  );
}

/** Characters of an SVG up to which the page draws it beside other work: some 350 tables. */
const LARGEST_PREVIEW = 3_000_000;

type Size = { readonly width: number; readonly height: number };

function sizeWords({ width, height }: Size, { format, scale: wanted }: PictureChoice): string {
  const of = (value: number): string => Math.round(value).toLocaleString("en");
  switch (format) {
    case "svg":
      return `${of(width)} × ${of(height)} px, sharp at any size. Text stays text.`;
    case "pdf":
      return `One page of ${of(width * 0.264583)} × ${of(height * 0.264583)} mm. Text stays text.`;
    case "png": {
      const scale = scaleWithin(width, height, Number(wanted));
      const size = `${of(width * scale)} × ${of(height * scale)} pixels`;
      return scale < Number(wanted) ? `${size}: the largest picture this browser can draw` : size;
    }
  }
}
