/** The id of the dock's open panel, which its tabs point to. */
export const dockPanelId = "dock-panel";
