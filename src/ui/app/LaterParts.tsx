import { lazy } from "react";

/*
 * What the first picture does not need is a file of its own and comes right after it. React takes default exports
 * only, which this project does not have: each is handed over by name.
 */

/** The dialog of imports, with drop and paste. */
export const ImportDialog = lazy(async () => {
  const { ImportDialog: component } = await import("../features/import-dialog/ImportDialog.tsx");
  return { default: component };
});

/** The dialog of share links. */
export const ShareDialog = lazy(async () => {
  const { ShareDialog: component } = await import("../features/share-dialog/ShareDialog.tsx");
  return { default: component };
});

/** What came with the address and is asked about first. */
export const ArrivalDialog = lazy(async () => {
  const { ArrivalDialog: component } = await import("../features/visit/ArrivalDialog.tsx");
  return { default: component };
});

/** What a design of somebody else's is, and the ways to take it in. */
export const VisitBar = lazy(async () => {
  const { VisitBar: component } = await import("../features/visit/VisitBar.tsx");
  return { default: component };
});

/** The designs of this device, and the templates. */
export const DesignsDialog = lazy(async () => {
  const { DesignsDialog: component } = await import("../features/designs/DesignsDialog.tsx");
  return { default: component };
});

/** The diagram as a picture. */
export const PictureDialog = lazy(async () => {
  const { PictureDialog: component } = await import("../features/picture/PictureDialog.tsx");
  return { default: component };
});

/** What screen readers hear. */
export const Announcer = lazy(async () => {
  const { Announcer: component } = await import("../features/announcer/Announcer.tsx");
  return { default: component };
});

/** What readies a design for edits. */
export const Rehearsal = lazy(async () => {
  const { Rehearsal: component } = await import("../features/editing/Rehearsal.tsx");
  return { default: component };
});

/** Copy, cut and paste. */
export const ClipboardKeys = lazy(async () => {
  const { ClipboardKeys: component } = await import("../features/clipboard/ClipboardKeys.tsx");
  return { default: component };
});

/** Patterns to apply to what is selected. */
export const PatternDialog = lazy(async () => {
  const { PatternDialog: component } = await import("../features/patterns/PatternDialog.tsx");
  return { default: component };
});

/** The command palette. */
export const Palette = lazy(async () => {
  const { Palette: component } = await import("../features/palette/Palette.tsx");
  return { default: component };
});

/** The versions of the open design. */
export const VersionsDialog = lazy(async () => {
  const { VersionsDialog: component } = await import("../features/versions/VersionsDialog.tsx");
  return { default: component };
});

/** The list of shortcuts. */
export const ShortcutsDialog = lazy(async () => {
  const { ShortcutsDialog: component } = await import("../features/shortcuts/ShortcutsDialog.tsx");
  return { default: component };
});

/** The dock's panels with the code editor. */
export const DockPanel = lazy(async () => {
  const { DockPanel: component } = await import("../features/dock/DockPanel.tsx");
  return { default: component };
});
