import { type App, catalogIn } from "../../state/app.ts";
import { openText } from "../features/visit/open-address.ts";
import { unlock } from "../features/visit/open-arrival.ts";
import { originAround, type Wish, type Word, wishIn } from "./embed-message.ts";

/** Hears what the page around wishes and tells it what happens. Only that page, at its own origin, is heard and told. */
export function talkAround(app: App): (word: Word) => void {
  const origin = originAround(document.referrer);
  const tell = (word: Word): void => {
    if (origin !== undefined && window.parent !== window) window.parent.postMessage(word, origin);
  };
  window.addEventListener("message", (event) => {
    if (event.source !== window.parent || event.origin !== origin) return;
    const wish = wishIn(event.data);
    if (wish)
      grant(app, wish).then((reason) => reason !== undefined && tell({ type: "crowfoot:refused", reason }));
  });
  app.store.subscribe((state, before) => {
    if (state.visiting && state.visiting !== before.visiting) {
      const { name, tables } = state.visiting;
      tell({ type: "crowfoot:opened", name, tables });
    }
    if (state.session.selection === before.session.selection) return;
    const catalog = catalogIn(state);
    tell({ type: "crowfoot:selected", objects: state.session.selection.map((id) => catalog.pathOf(id)) });
  });
  return tell;
}

/** Does what is wished; answers why not. */
async function grant(app: App, wish: Wish): Promise<string | undefined> {
  switch (wish.type) {
    case "crowfoot:theme":
      app.session({ theme: wish.theme });
      return undefined;
    case "crowfoot:show":
      return show(app, wish.objects);
    case "crowfoot:open":
      return wish.passphrase === undefined
        ? openText(app, wish.content, "the page around")
        : unlock(app, wish.content, wish.passphrase);
  }
}

function show(app: App, paths: readonly string[]): string | undefined {
  const catalog = catalogIn(app.store.getState());
  const found = [...catalog.all("table"), ...catalog.all("view")].flatMap(({ id }) =>
    paths.includes(catalog.pathOf(id)) ? [id] : [],
  );
  app.session({ selection: found });
  if (found.length > 0) app.show({ kind: "reveal", ids: found });
  else if (paths.length === 0) app.show({ kind: "fit" });
  else return `There is no table or view ${paths[0]}.`;
  return undefined;
}
