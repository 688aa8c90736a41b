import type { Preset } from "../preset.ts";
import { supabase } from "./supabase.ts";

/** Every platform whose files are run with what it gives. */
export const presets: readonly Preset[] = [supabase];
