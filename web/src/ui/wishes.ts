/** What views ask of the page around them: events that go up. */
import type { Change } from "../scenario/document.ts";
import type { Arrange } from "../scenario/workspace.ts";

/** A wish to change the document; changes of one gesture are one step to undo. */
export class DocumentChange extends Event {
  static readonly type = "document-change";
  constructor(
    readonly change: Change,
    readonly gesture?: string,
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

/** A gesture is over; where it was given up, what it changed is taken back. */
export class GestureEnd extends Event {
  static readonly type = "gesture-end";
  constructor(
    readonly gesture: string,
    readonly givenUp: boolean,
  ) {
    super(GestureEnd.type, { bubbles: true, composed: true });
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

/** A file to open was chosen. */
export class FileChosen extends Event {
  static readonly type = "file-chosen";
  constructor(readonly file: File) {
    super(FileChosen.type, { bubbles: true, composed: true });
  }
}
