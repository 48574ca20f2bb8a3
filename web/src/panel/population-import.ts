/** Numbers of inhabitants from a file or pasted from a spreadsheet: shows what it found before it counts. */
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Dataset } from "../engine/types.ts";
import { decodeTable, readPopulations, type PopulationsRead } from "../scenario/measures/population-file.ts";
import type { Draft } from "../scenario/document.ts";
import { details } from "../texts/details/index.ts";
import { fill, list } from "../texts/fill.ts";
import { tableStyles } from "../ui/table-styles.ts";
import { View } from "../ui/view.ts";

const LARGEST = 2_000_000;

/** Measures that were read from elsewhere. */
export class MeasuresRead extends Event {
  static readonly type = "measures-read";
  constructor(readonly events: readonly Draft[]) {
    super(MeasuresRead.type);
  }
}

@customElement("dimpact-population-import")
export class PopulationImport extends View {
  @property({ attribute: false }) data!: Dataset;
  @state() private read: PopulationsRead | null = null;
  @state() private message = "";

  static override styles = [
    ...(View.styles as []),
    tableStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.75rem;
        padding: 0.5rem;
      }

      label {
        display: grid;
        gap: 0.25rem;
      }

      input,
      textarea {
        max-inline-size: 100%;
        font: inherit;
      }

      .utrecht-table {
        --utrecht-table-font-size: 0.875rem;
        --utrecht-table-cell-padding-inline-start: 0.25rem;
        --utrecht-table-cell-padding-inline-end: 0.25rem;
      }

      .scroll {
        max-block-size: 16rem;
        overflow: auto;
      }
    `,
  ];

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>("input")?.focus();
  }

  #take(text: string): void {
    const d = details(this.t).populations;
    const read = text.trim() === "" ? null : readPopulations(text, this.data.members);
    this.read = read?.found.length ? read : null;
    this.message = read?.found.length === 0 ? d.nothing : "";
  }

  async #open(file: File): Promise<void> {
    if (file.size > LARGEST) {
      this.read = null;
      this.message = fill(details(this.t).populations.tooLarge, { file: file.name });
      return;
    }
    this.#take(decodeTable(await file.arrayBuffer()));
  }

  #finish(): void {
    const { year } = this.data;
    const events = (this.read?.found ?? [])
      .filter(({ member, inhabitants }) => member.inhabitants !== inhabitants)
      .map(({ member, inhabitants }): Draft => ({
        type: "population",
        year,
        member: member.id,
        inhabitants,
      }));
    this.dispatchEvent(new MeasuresRead(events));
  }

  override render(): TemplateResult {
    const d = details(this.t).populations;
    const { year } = this.data;
    return html`
      <p class="quiet">${fill(d.more, { year })}</p>
      <label>
        ${d.file}
        <input
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          @change=${(event: Event) => {
            const file = (event.target as HTMLInputElement).files?.[0];
            if (file) void this.#open(file);
          }}
        />
      </label>
      <label>
        ${d.paste}
        <textarea
          class="utrecht-textbox"
          rows="3"
          spellcheck="false"
          @input=${(event: Event) => {
            this.#take((event.target as HTMLTextAreaElement).value);
          }}
        ></textarea>
      </label>
      <div role="status">
        ${this.message === "" ? nothing : html`<p class="utrecht-alert utrecht-alert--warning">${this.message}</p>`}
        ${this.read ? html`<p>${this.#summary(this.read)}</p>` : nothing}
      </div>
      ${this.read ? this.#preview(this.read) : nothing}
    `;
  }

  #summary({ found, missing }: PopulationsRead): string {
    const d = details(this.t).populations;
    const changed = found.filter(({ member, inhabitants }) => member.inhabitants !== inhabitants).length;
    const first = fill(d.found, { count: found.length, all: this.data.members.length, changed });
    // Who misses many has another table in hand, and needs no list.
    if (missing.length === 0 || missing.length > 10) return first;
    const names = missing.map(({ name }) => name);
    return `${first} ${fill(d.missing, { members: list(names, this.t.and) })}`;
  }

  #preview({ found }: PopulationsRead): TemplateResult {
    const d = details(this.t).populations;
    const { t } = this;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${d.preview}>
        <table class="utrecht-table utrecht-table--html-table">
          <caption class="visually-hidden">
            ${d.preview}
          </caption>
          <thead>
            <tr>
              <th scope="col">${t.columns.member}</th>
              <th scope="col" class="number">${d.planned}</th>
              <th scope="col" class="number">${d.read}</th>
              <th scope="col" class="number">${t.columns.difference}</th>
            </tr>
          </thead>
          <tbody>
            ${found.map(
              ({ member, inhabitants }) =>
                html`<tr>
                  <th scope="row">${member.name}</th>
                  <td class="number">${this.t.plain(member.inhabitants)}</td>
                  <td class="number">${this.t.plain(inhabitants)}</td>
                  <td class="number">${this.t.difference((inhabitants - member.inhabitants) * 100)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <button
        class="nl-button nl-button--secondary"
        type="button"
        @click=${() => {
          this.#finish();
        }}
      >
        ${d.take}
      </button>`;
  }
}
