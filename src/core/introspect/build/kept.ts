import { blank } from "../../document/blank.ts";
import { type IdOf, idOf } from "../../document/id.ts";
import type { Building } from "./building.ts";
import { otherComments } from "./other-comments.ts";
import { otherPrivileges } from "./other-privileges.ts";
import { otherSettings } from "./other-settings.ts";
import { ownership } from "./ownership.ts";
import { securityLabels } from "./security-labels.ts";

/** Everything that no record can say, as statements. Asked last: it takes what the others have left. */
export function buildKept(building: Building): readonly IdOf<"kept">[] {
  const keepings = [
    ...otherSettings(building),
    ...otherComments(building),
    ...otherPrivileges(building),
    ...securityLabels(building),
    ...ownership(building),
  ];
  return keepings.map((keeping) => {
    const kept = blank("kept", idOf("kept", building.mint()), keeping);
    building.add(kept);
    return kept.id;
  });
}
