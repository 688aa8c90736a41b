import { defineFormat, stampText } from "../format.ts";
import { batchText } from "../part-text.ts";

const LOCK = "migration_lock.toml";

/** A folder for each round, sent as one batch; the way back lies beside it, for Prisma knows none. */
export const prismaFormat = defineFormat({
  id: "prisma",
  title: "Prisma",
  stamp: "timestamp",
  mixed: true,
  shares: [LOCK],
  render({ down, name, stamp, up }) {
    const folder = `${stampText(stamp, 14)}_${name}`;
    const back = "-- Prisma does not run this file by itself: “prisma db execute --file” does.\n\n";
    return [
      { path: `${folder}/migration.sql`, text: batchText(up) },
      ...(down.steps.length > 0 ? [{ path: `${folder}/down.sql`, text: `${back}${batchText(down)}` }] : []),
    ];
  },
  share: (_, { shared }) => [{ path: LOCK, text: shared?.(LOCK) ?? 'provider = "postgresql"\n' }],
});
