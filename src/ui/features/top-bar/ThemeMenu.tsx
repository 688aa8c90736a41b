import type { AppState } from "../../../state/app-state.ts";
import type { ThemeChoice } from "../../../state/session.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { IconButton } from "../../parts/IconButton.tsx";
import type { IconName } from "../../parts/icons.ts";
import { Menu } from "../../parts/Menu.tsx";

const themes: readonly { readonly value: ThemeChoice; readonly label: string; readonly icon: IconName }[] = [
  { value: "system", label: "As the system", icon: "system" },
  { value: "light", label: "Light", icon: "sun" },
  { value: "dark", label: "Dark", icon: "moon" },
];

/** Light, dark, or whatever the system is. */
export function ThemeMenu() {
  const app = useApp();
  const chosen = useAppState(themeIn);
  const choose = (value: string) => {
    const theme = themes.find((each) => each.value === value);
    if (theme) app.session({ theme: theme.value });
  };
  const icon = themes.find(({ value }) => value === chosen)?.icon ?? "system";
  return (
    <Menu
      align="end"
      trigger={<IconButton icon={icon} label="Theme" />}
      entries={[{ kind: "choice", heading: "Theme", value: chosen, options: themes, onChange: choose }]}
    />
  );
}

function themeIn(state: AppState): ThemeChoice {
  return state.session.theme;
}
