/** What is to be taken out of the page. */
export type Wish = { kind: "xlsx" } | { kind: "csv" };

export class ExportAsked extends Event {
  static readonly type = "export-asked";
  constructor(readonly wish: Wish) {
    super(ExportAsked.type, { bubbles: true, composed: true });
  }
}
