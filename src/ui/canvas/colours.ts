/** The hues of tables, areas and notes, by number; 0 is none. */
export const colours = ["None", "Blue", "Green", "Amber", "Purple", "Grey"] as const;
