/** What the plan prints beside what the model makes of it, and where the plan contradicts itself. */
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Dataset, Result } from "../engine/types.ts";
import { difference, euro, plain } from "../format.ts";
import { concerning, ledgerOf, type Entry } from "../outcome/ledger.ts";
import {
  COLUMNS,
  countsOf,
  figuresOf,
  reproductionOf,
  type ProductTable,
  type Reproduction,
  type Row,
} from "../outcome/reproduction.ts";
import { details } from "../texts/details/index.ts";
import { fill } from "../texts/fill.ts";
import { localized } from "../texts/index.ts";
import { amountStyles, figureCell } from "./amount.ts";
import { matches } from "./combo-box.ts";
import { sentence } from "../outcome/control-sentence.ts";
import { controlStyles } from "./control-styles.ts";
import type { LedgerList } from "./ledger-list.ts";
import "./ledger-list.ts";
import { outcomeStyles, tableStyles } from "./table-styles.ts";
import { View } from "./view.ts";

const MEMBERS = "members";

@customElement("dimpact-control-outcome")
export class ControlOutcome extends View {
  @property({ attribute: false }) data!: Dataset;
  @property({ attribute: false }) plan!: Result;
  /** A product, the members' totals, or all. */
  @state() private chosen = "";
  @state() private sought = "";
  @state() private isOnlyDifferences = false;
  /** Undefined until it is there; null where the dataset has none. */
  @state() private ledger: readonly Entry[] | null | undefined;
  @query("dimpact-ledger-list") private list!: LedgerList | null;

  static override styles = [...(View.styles as []), tableStyles, outcomeStyles, amountStyles, controlStyles];

  #reproduction: Reproduction | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("data") || changed.has("plan")) this.#reproduction = reproductionOf(this.data, this.plan);
    if (changed.has("data"))
      void ledgerOf(this.data).then((ledger) => {
        this.ledger = ledger;
      });
  }

  override render(): TemplateResult {
    const d = details().control;
    const reproduction = this.#reproduction;
    if (!reproduction) return html``;
    const counts = countsOf(reproduction);
    const all = [counts.cells, counts.columns, counts.members, counts.grand];
    if (all.every(({ figures }) => figures === 0))
      return html`<h2 class="message">${d.nothing}</h2>
        ${this.#ledger()}`;
    const largest = Math.max(...all.map((count) => count.largest));
    return html`
      <section aria-labelledby="message">
        <h2 class="message" id="message">${sentence(counts, reproduction.grand)}</h2>
        <p class="quiet intro">
          ${fill(d.intro, { plan: this.data.plan })}
          ${largest > 0 ? fill(d.largest, { amount: plain(largest) }) : nothing}
        </p>
        ${this.#filters(reproduction)} ${this.#tables(reproduction)}
      </section>
      ${this.#ledger()}
    `;
  }

  #filters({ products, members }: Reproduction): TemplateResult {
    const d = details().control;
    const option = (value: string, name: string) =>
      html`<option value=${value} ?selected=${value === this.chosen}>${name}</option>`;
    return html`<div class="filters no-print" role="group" aria-label=${d.filters}>
      <label>
        <span>${d.show}</span>
        <select
          class="utrecht-select utrecht-select--html-select"
          @change=${(event: Event) => {
            this.chosen = (event.target as HTMLSelectElement).value;
          }}
        >
          ${option("", d.all)} ${products.map(({ product, name }) => option(product, name))}
          ${members.length > 0 ? option(MEMBERS, d.memberTotals) : nothing}
        </select>
      </label>
      <label>
        <span>${d.search}</span>
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          type="search"
          autocomplete="off"
          .value=${this.sought}
          @input=${(event: Event) => {
            this.sought = (event.target as HTMLInputElement).value;
          }}
        />
      </label>
      <label class="check">
        <input
          class="utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom"
          type="checkbox"
          .checked=${this.isOnlyDifferences}
          @change=${(event: Event) => {
            this.isOnlyDifferences = (event.target as HTMLInputElement).checked;
          }}
        />
        <span>${d.onlyDifferences}</span>
      </label>
    </div>`;
  }

  #isShown(row: Row): boolean {
    const isFound = this.sought.trim() === "" || (row.member !== null && matches(row.name, this.sought));
    return isFound && (!this.isOnlyDifferences || row.figures.some((one) => one.difference !== 0));
  }

  #tables({ products, members, grand, source }: Reproduction): TemplateResult {
    const d = details().control;
    const { chosen } = this;
    const shown = products
      .filter(({ product }) => chosen === "" || chosen === product)
      .map((table) => ({
        table,
        rows: table.rows.filter((row) => this.#isShown(row)),
        total: table.total && this.#isShown(table.total) ? table.total : null,
      }));
    const shownMembers =
      chosen === "" || chosen === MEMBERS ? members.filter((row) => this.#isShown(row)) : [];
    const total: Row | null = grand && { member: null, name: this.t.columns.total, figures: [grand] };
    const shownTotal = total && (chosen === "" || chosen === MEMBERS) && this.#isShown(total) ? total : null;
    const rows = [...shown.flatMap((one) => [...one.rows, one.total]), ...shownMembers, shownTotal];
    const count = figuresOf(rows).length;
    const empty = this.isOnlyDifferences && this.sought.trim() === "" ? d.noDifferences : d.noMatch;
    return html`
      <p class="quiet" role="status">${count === 0 ? empty : fill(d.shown, { count: plain(count) })}</p>
      ${shown
        .filter((one) => one.rows.length > 0 || one.total)
        .map((one, index) => this.#product(one.table, one.rows, one.total, index === 0))}
      ${shownMembers.length > 0 || shownTotal ? this.#members(shownMembers, shownTotal, source) : nothing}
      ${count === 0 ? nothing : this.#footnotes()}
    `;
  }

  #footnotes(): TemplateResult {
    const d = details().control;
    return html`<div class="under-table quiet">
      <p>${this.t.own.explain}</p>
      ${this.ledger ? html`<p>${d.marks}</p>` : nothing}
    </div>`;
  }

  /** Where a figure is printed, and what the ledger says about the table. */
  #sources(source: string, totalSource: string, marks: TemplateResult | typeof nothing): TemplateResult {
    const d = details().control;
    const words = source === totalSource ? d.source : d.sources;
    return html`<p class="quiet source">
      ${source === "" ? nothing : fill(words, { source, total: totalSource })} ${marks}
    </p>`;
  }

  /** Open are the first of the plan, and whatever someone looks for. */
  #part(id: string, name: string, isFirst: boolean, count: number, content: TemplateResult): TemplateResult {
    const isSought = this.chosen !== "" || this.sought.trim() !== "" || this.isOnlyDifferences;
    return html`<details class="part" ?open=${isFirst || isSought}>
      <summary>
        <h3 class="nl-heading nl-heading--level-5" id=${id}>${name}</h3>
        <span class="quiet">${fill(details().control.amounts, { count: plain(count) })}</span>
      </summary>
      ${content}
    </details>`;
  }

  #product(
    { product, name, source, totalSource }: ProductTable,
    rows: readonly Row[],
    total: Row | null,
    isFirst: boolean,
  ): TemplateResult {
    const t = this.t;
    const names = { ...t.parts, tariff: t.columns.tariff };
    const id = `product-${product}`;
    const content = html`${this.#sources(source, totalSource, this.#marks(product, null))}
      <div class="scroll">
        <table class="utrecht-table utrecht-table--html-table cells" aria-labelledby=${id}>
          <thead>
            <tr>
              <th scope="col" rowspan="2">
                ${t.columns.member}<span class="unit quiet">${t.columns.unit}</span>
              </th>
              ${COLUMNS.map((column) => html`<th scope="colgroup" colspan="3" class="group">${names[column]}</th>`)}
            </tr>
            <tr>
              ${COLUMNS.map(() => this.#sides())}
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => this.#row(row, this.#marks(product, row.member)))}
            ${total ? this.#row({ ...total, name: t.columns.total }, nothing) : nothing}
          </tbody>
        </table>
      </div>`;
    return this.#part(id, name, isFirst, figuresOf([...rows, total]).length, content);
  }

  #members(rows: readonly Row[], total: Row | null, source: string): TemplateResult {
    const d = details().control;
    const t = this.t.columns;
    const content = html`${this.#sources(source, source, nothing)}
      <div class="scroll">
        <table class="utrecht-table utrecht-table--html-table totals" aria-labelledby="members">
          <thead>
            <tr>
              <th scope="col">${t.member}<span class="unit quiet">${t.unit}</span></th>
              ${this.#sides()}
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => this.#row(row, this.#marks(null, row.member)))}
            ${total ? this.#row(total, nothing) : nothing}
          </tbody>
        </table>
      </div>`;
    return this.#part("members", d.memberTotals, false, figuresOf([...rows, total]).length, content);
  }

  #sides(): TemplateResult {
    const d = details().control;
    return html`<th scope="col" class="number group">${d.printed}</th>
      <th scope="col" class="number">${d.model}</th>
      <th scope="col" class="number">${this.t.columns.difference}</th>`;
  }

  #row({ member, name, figures }: Row, marks: TemplateResult | typeof nothing): TemplateResult {
    return html`<tr class=${member === null ? "total" : ""}>
      <th scope="row">${name} ${marks}</th>
      ${figures.map(
        (one) =>
          html`<td class="number group">${plain(one.printed)}</td>
            ${figureCell(euro(one.cents), one.topic)}
            <td class="number ${one.difference === 0 ? "zero" : "wrong"}">
              ${difference(one.difference * 100)}
            </td>`,
      )}
    </tr>`;
  }

  /** Numbers that lead to what the ledger says about these figures. */
  #marks(product: string | null, member: string | null): TemplateResult | typeof nothing {
    const entries = concerning(this.ledger ?? [], product, member);
    if (entries.length === 0) return nothing;
    const d = details().control;
    return html`<span class="marks"
      >${entries.map(
        ({ id, what }) =>
          html`<button
            class="mark"
            type="button"
            title=${localized(what)}
            aria-label="${fill(d.entry, { id })}: ${localized(what)}"
            @click=${() => this.list?.show(id)}
          >
            ${id}
          </button>`,
      )}</span
    >`;
  }

  #ledger(): TemplateResult {
    const d = details().control;
    const { ledger } = this;
    if (ledger === undefined) return html``;
    return html`<section aria-labelledby="ledger">
      <h2 class="message" id="ledger">
        ${ledger ? fill(d.ledgerTitle, { count: ledger.length }) : d.noLedger}
      </h2>
      ${
        ledger
          ? html`<p class="quiet intro">${d.ledgerIntro}</p>
              <dimpact-ledger-list .data=${this.data} .entries=${ledger}></dimpact-ledger-list>`
          : html`<p class="quiet intro">${fill(d.noLedgerMore, { dataset: this.data.id })}</p>`
      }
    </section>`;
  }
}
