/** What all views share: the styles, and the texts in the language of the page. */
import { adoptStyles, CSSResult, LitElement, type CSSResultGroup } from "lit";
import { createNewest, type Newest } from "../engine/newest.ts";
import { isEmbedded } from "./setting.ts";
import type { Change } from "../scenario/document.ts";
import type { Arrange } from "../scenario/workspace.ts";
import { clearOfStrip, embeddedStyle } from "../styles/embedded.ts";
import { components, habits } from "../styles/shared.ts";
import { dutch, type Speech, type Voice } from "../texts/index.ts";
import { DocumentChange, WorkspaceChange } from "./wishes.ts";

/** That of the page, or of the paper, that a view is in. */
const voiceAround = (view: Element): Voice | null => {
  let element = view;
  for (;;) {
    if ("voice" in element) return element.voice as Voice;
    const root = element.getRootNode();
    if (!(root instanceof ShadowRoot)) return null;
    element = root.host;
  }
};

export abstract class View extends LitElement {
  static override styles: CSSResultGroup = [components, habits];

  #voice: Voice | null = null;
  #unsubscribe: (() => void) | undefined;

  /** What is said, in the language of the page that it is in. */
  protected get t(): Speech {
    return this.#voice?.speech ?? dutch;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (!isEmbedded() || !(root instanceof ShadowRoot)) return root;
    const { elementStyles } = this.constructor as typeof View;
    const styles = elementStyles.map((style) => (style instanceof CSSResult ? embeddedStyle(style) : style));
    adoptStyles(root, [...styles, clearOfStrip]);
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#voice = voiceAround(this);
    this.#unsubscribe = this.#voice?.onChange(() => {
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  /** Asks the simulator, as long as the view is there to show the answer. */
  protected asking<A>(
    deliver: (answer: A) => void,
    fail: (error: unknown) => void,
    restMs?: number,
  ): Newest<A> {
    const newest = createNewest(deliver, fail, restMs);
    this.addController({
      hostConnected: () => {
        newest.resume();
      },
      hostDisconnected: () => {
        newest.pause();
      },
    });
    return newest;
  }

  /** Asks the page to change the document. */
  protected change(change: Change, gesture?: string): void {
    this.dispatchEvent(new DocumentChange(change, gesture));
  }

  /** Asks the page to change which scenarios there are. */
  protected arrange(arrange: Arrange): void {
    this.dispatchEvent(new WorkspaceChange(arrange));
  }
}
