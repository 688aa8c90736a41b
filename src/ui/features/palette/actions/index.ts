import type { PaletteAction } from "../action.ts";
import { addActions } from "./add-actions.ts";
import { designActions } from "./design-actions.ts";
import { diagramActions } from "./diagram-actions.ts";
import { lineUpActions } from "./line-up-actions.ts";
import { lookActions } from "./look-actions.ts";
import { panelActions } from "./panel-actions.ts";
import { partActions } from "./part-actions.ts";
import { patternActions } from "./pattern-actions.ts";
import { selectionActions } from "./selection-actions.ts";

/** Every action of the palette; within a rank they are offered in this order. */
export const actions: readonly PaletteAction[] = [
  ...addActions,
  ...partActions,
  ...selectionActions,
  ...lineUpActions,
  ...lookActions,
  ...patternActions,
  ...designActions,
  ...diagramActions,
  ...panelActions,
];
