import { Kbd } from "../../parts/Kbd.tsx";
import styles from "./Palette.module.css";

/** What the keys do in the palette. */
export function PaletteFoot({ scope }: { readonly scope: "palette" | "search" }) {
  return (
    <div className={styles.foot}>
      <span>
        <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> move
      </span>
      <span>
        <Kbd keys="Enter" /> {scope === "search" ? "show" : "run or show"}
      </span>
      <span>
        <Kbd keys="Mod+Enter" /> show in the inspector
      </span>
      {scope === "palette" && (
        <span className={styles.last}>
          <Kbd keys=">" /> commands only
        </span>
      )}
    </div>
  );
}
