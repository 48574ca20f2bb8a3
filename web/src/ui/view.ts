/** What all views share: the styles, and the texts in the language of the page. */
import { adoptStyles, CSSResult, LitElement, type CSSResultGroup } from "lit";
import { isEmbedded } from "../setting.ts";
import { createNewest, type Newest } from "../engine/newest.ts";
import type { Change } from "../scenario/document.ts";
import type { Arrange } from "../scenario/workspace.ts";
import { clearOfStrip, embeddedStyle } from "../styles/embedded.ts";
import { components, habits } from "../styles/shared.ts";
import { texts, type Texts, type Tongue } from "../texts/index.ts";

/** That of the page that a view is in; what stands beside it goes on in the language spoken last. */
const tongueAround = (view: Element): Tongue | null => {
  let element = view;
  for (;;) {
    if ("tongue" in element) return element.tongue as Tongue;
    const root = element.getRootNode();
    if (!(root instanceof ShadowRoot)) return null;
    element = root.host;
  }
};

export abstract class View extends LitElement {
  static override styles: CSSResultGroup = [components, habits];

  #tongue: Tongue | null = null;
  #unsubscribe: (() => void) | undefined;

  protected get t(): Texts {
    this.#tongue?.speak();
    return texts();
  }

  protected override performUpdate(): void {
    this.#tongue?.speak();
    super.performUpdate();
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
    this.#tongue = tongueAround(this);
    this.#unsubscribe = this.#tongue?.onChange(() => {
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
  protected change(change: Change, session?: string): void {
    this.dispatchEvent(new DocumentChange(change, session));
  }

  /** Asks the page to change which scenarios there are. */
  protected arrange(arrange: Arrange): void {
    this.dispatchEvent(new WorkspaceChange(arrange));
  }
}

/** A wish to change the document; changes of one session are one step to undo. */
export class DocumentChange extends Event {
  static readonly type = "document-change";
  constructor(
    readonly change: Change,
    readonly session?: string,
  ) {
    super(DocumentChange.type, { bubbles: true, composed: true });
  }
}

/** A wish to change which scenarios there are, what they are called, or which one is on screen. */
export class WorkspaceChange extends Event {
  static readonly type = "workspace-change";
  constructor(readonly arrange: Arrange) {
    super(WorkspaceChange.type, { bubbles: true, composed: true });
  }
}

/** A session is over; where it was given up, what it changed is taken back. */
export class SessionEnd extends Event {
  static readonly type = "session-end";
  constructor(
    readonly session: string,
    readonly givenUp: boolean,
  ) {
    super(SessionEnd.type, { bubbles: true, composed: true });
  }
}

export class HistoryMove extends Event {
  static readonly type = "history-move";
  constructor(readonly direction: "undo" | "redo") {
    super(HistoryMove.type, { bubbles: true, composed: true });
  }
}

/** A choice made in a control. */
export class Chosen extends Event {
  static readonly type = "chosen";
  constructor(readonly value: string) {
    super(Chosen.type, { bubbles: true, composed: true });
  }
}

/** A control was closed without a choice: by Escape, or because focus went elsewhere. */
export class Dismissed extends Event {
  static readonly type = "dismissed";
  constructor(readonly focusLeft: boolean) {
    super(Dismissed.type, { bubbles: true, composed: true });
  }
}
