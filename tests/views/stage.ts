/** A place to show views as the page does: in a language, in its styles, with what they ask for heard. */
import "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css";
import { render, type TemplateResult } from "lit";
import "../../web/src/styles/theme.css";
import "../../web/src/styles/page.css";
import { always, speechIn, type Language } from "../../web/src/texts/index.ts";

/** There is one at a time: the next takes its place. */
let shownBefore: HTMLElement | undefined;

export interface Stage {
  readonly root: ShadowRoot;
  /** Draws anew, as the page does when an answer comes. */
  show: (template: TemplateResult) => Promise<void>;
  /** Does what the page does about events of a kind. */
  on: <Kind extends Event>(kind: KindOf<Kind>, act: (event: Kind) => void) => void;
  /** The events of a kind that come up from here on. */
  hear: <Kind extends Event>(kind: KindOf<Kind>) => Kind[];
}

type KindOf<Kind extends Event> = { readonly type: string; new (...of: never[]): Kind };

/** Waits until the views, and the views in them, have drawn what they were given. */
export const drawn = async (root: ParentNode): Promise<void> => {
  for (const element of root.querySelectorAll<HTMLElement & { updateComplete?: Promise<unknown> }>("*")) {
    await element.updateComplete;
    if (element.shadowRoot) await drawn(element.shadowRoot);
  }
};

export const stage = async (template: TemplateResult, language: Language = "nl"): Promise<Stage> => {
  const voice = always(await speechIn(language));
  document.documentElement.lang = language;
  document.documentElement.className = "voorbeeld-theme";
  const host = Object.assign(document.createElement("div"), { voice });
  const root = host.attachShadow({ mode: "open" });
  shownBefore?.remove();
  shownBefore = host;
  document.body.append(host);
  const show = async (shown: TemplateResult): Promise<void> => {
    render(shown, root);
    await drawn(root);
  };
  await show(template);
  const on: Stage["on"] = (kind, act) => {
    host.addEventListener(kind.type, (event) => {
      if (event instanceof kind) act(event);
    });
  };
  const hear: Stage["hear"] = <Kind extends Event>(kind: KindOf<Kind>) => {
    const heard: Kind[] = [];
    on(kind, (event) => heard.push(event));
    return heard;
  };
  return { root, show, on, hear };
};
