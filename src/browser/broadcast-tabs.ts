import type { TabMessage, Tabs } from "../state/ports.ts";

/** The tabs of this browser that show the same program. */
export function broadcastTabs(): Tabs {
  const channel = new BroadcastChannel("crowfoot");
  return {
    tell: (message) => channel.postMessage(message),
    hear: (listener) => {
      channel.addEventListener("message", ({ data }: MessageEvent<TabMessage>) => listener(data));
    },
  };
}
