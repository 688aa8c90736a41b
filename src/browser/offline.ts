import type { OfflineMessage } from "../worker/offline-files.ts";

/** Asks for a newer version so often (ms) while the page is in use. */
const askEvery = 3_600_000;
/** So long (ms) a version in charge may take to give way. */
const longestAnswer = 5_000;

/**
 * Makes the page work without a network from now on: registers its service worker, and lets it fetch in quiet what is
 * needed later. `offer` hears of a newer version, which waits until `take` is called: then the page is loaded anew.
 * Rejects when the browser refuses; nothing is lost then but working without a network.
 */
export async function keepOffline(offer: (take: () => void) => void): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(new URL("service-worker.js", document.baseURI));
  const offerWaiting = (): void => {
    const { waiting } = registration;
    // Without a controller this is the first version of all, which nobody has to be told of.
    if (waiting && serviceWorker.controller) offer(() => void takeOver(registration, waiting));
  };
  offerWaiting();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", offerWaiting);
  });
  askNowAndThen(registration);
  const { active } = await serviceWorker.ready;
  if (active && !savesTraffic()) tell(active, "keep-rest");
}

/**
 * Chromium never activates a version that skips waiting while the one before has work of its own to do, even after
 * that has ended (seen in 156): so the one before ends its work first.
 */
async function takeOver({ active }: ServiceWorkerRegistration, waiting: ServiceWorker): Promise<void> {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  if (active) await givenWay(active);
  tell(waiting, "take-over");
}

/** Resolves when a version fetches nothing in quiet any more, or does not answer in time. */
function givenWay(active: ServiceWorker): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    setTimeout(resolve, longestAnswer);
    port1.onmessage = () => resolve();
    tell(active, "give-way", [port2]);
  });
}

function tell(worker: ServiceWorker, kind: OfflineMessage["kind"], ports: MessagePort[] = []): void {
  const message: OfflineMessage = { kind };
  worker.postMessage(message, ports);
}

/** A tab may stay open for weeks: it asks when somebody comes back to it. */
function askNowAndThen(registration: ServiceWorkerRegistration): void {
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - asked < askEvery) return;
    asked = Date.now();
    // Without a network there is no newer version to hear of.
    registration.update().catch(() => undefined);
  });
}

/** Whether the person pays for each byte (Network Information API, where there is one). */
function savesTraffic(): boolean {
  const connection: unknown = Reflect.get(navigator, "connection");
  return (
    typeof connection === "object" && connection !== null && Reflect.get(connection, "saveData") === true
  );
}
