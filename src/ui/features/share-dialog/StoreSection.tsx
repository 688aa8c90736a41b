import { lazy, Suspense } from "react";
import { lengthMarks } from "./link-length.ts";

const StoredOnServer = lazy(async () => ({
  default: (await import("./StoredOnServer.tsx")).StoredOnServer,
}));

/** A place for the design on this page's own server, for a link too long to pass everywhere. */
export function StoreSection({ link }: { readonly link: string }) {
  const [everywhere] = lengthMarks;
  if (everywhere === undefined || link.length <= everywhere.characters) return null;
  return (
    <Suspense fallback={null}>
      <StoredOnServer link={link} />
    </Suspense>
  );
}
