/** What the plan prints beside what the model makes of it, and where the plan contradicts itself. */
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Dataset, LocalText, Result } from "../../engine/types.ts";
import { concerning, ledgerOf, type Entry } from "../../outcome/ledger.ts";
import { held, numberCounts, numbersOf, type HeldNumber } from "../../outcome/numbers.ts";
import { numbersIn, printedTables, tableOfProduct, type PrintedTable } from "../../outcome/printed-tables.ts";
import {
  COLUMNS,
  countsOf,
  figuresOf,
  reproductionOf,
  type Beside,
  type ProductTable,
  type Reproduction,
  type Row,
} from "../../outcome/reproduction.ts";
import { details } from "../../texts/details/index.ts";
import { fill } from "../../texts/fill.ts";
import { amountStyles, figureCell } from "../../ui/amount.ts";
import { matches } from "../../ui/combo-box.ts";
import { sentence } from "../../outcome/control-sentence.ts";
import { controlStyles } from "./control-styles.ts";
import type { LedgerList } from "./ledger-list.ts";
import "./ledger-list.ts";
import { printedTable, printedTableStyles, printedTexts, type Mark } from "./printed-table.ts";
import { outcomeStyles, tableStyles } from "../../ui/table-styles.ts";
import { View } from "../../ui/view.ts";

const MEMBERS = "members";
const TEXTS = "texts";

/** A part of the list that can be chosen: a table of the plan, or what stands beside the tables. */
interface Part {
  key: string;
  title: string;
  /** Amounts beside those of the model. */
  figures: number;
  /** Other numbers of the plan. */
  numbers: number;
  content: () => TemplateResult;
}

@customElement("dimpact-control-outcome")
export class ControlOutcome extends View {
  @property({ attribute: false }) data!: Dataset;
  @property({ attribute: false }) plan!: Result;
  /** A table, the members' totals, the text, or all. */
  @state() private chosen = "";
  @state() private sought = "";
  @state() private isOnlyDifferences = false;
  /** Undefined until it is there; null where the dataset has none. */
  @state() private ledger: readonly Entry[] | null | undefined;
  @state() private numbers: readonly HeldNumber[] = [];
  @state() private numbersSource = "";
  @query("dimpact-ledger-list") private list!: LedgerList | null;

  static override styles = [
    ...(View.styles as []),
    tableStyles,
    outcomeStyles,
    amountStyles,
    controlStyles,
    printedTableStyles,
  ];

  #reproduction: Reproduction | null = null;
  #printed: readonly PrintedTable[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("data") || changed.has("plan")) {
      this.#reproduction = reproductionOf(this.data, this.plan);
      void this.#hold(this.data, this.plan);
    }
    this.#printed = printedTables(this.data, this.numbers, this.t);
    if (changed.has("data"))
      void ledgerOf(this.data).then((ledger) => {
        this.ledger = ledger;
      });
  }

  async #hold(data: Dataset, plan: Result): Promise<void> {
    const file = await numbersOf(data);
    const year = plan.years.find((one) => one.year === data.year);
    this.numbersSource = file?.source ?? "";
    this.numbers = file && year ? file.numbers.map((number) => held(number, data, year)) : [];
  }

  override render(): TemplateResult {
    const d = details(this.t).control;
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
        <h2 class="message" id="message">${sentence(counts, reproduction.grand, this.t)}</h2>
        <p class="quiet intro">
          ${fill(d.intro, { plan: this.data.plan })}
          ${largest > 0 ? fill(d.largest, { amount: this.t.plain(largest) }) : nothing}
        </p>
        ${this.numbers.length === 0 ? nothing : this.#counts()} ${this.#filters(reproduction)}
        ${this.#tables(reproduction)}
      </section>
      ${this.#ledger()}
    `;
  }

  #counts(): TemplateResult {
    const d = details(this.t).control;
    const { leftOver, ...counts } = numberCounts(this.numbers);
    const words = Object.fromEntries(
      Object.entries(counts).map(([kind, count]) => [kind, this.t.plain(count)]),
    );
    return html`<p class="intro">
      ${fill(d.numbers, { ...words, plan: this.data.plan, source: this.numbersSource })}
      ${leftOver === 0 ? d.noneLeftOver : fill(d.leftOver, { count: this.t.plain(leftOver) })}
    </p>`;
  }

  #filters(reproduction: Reproduction): TemplateResult {
    const d = details(this.t).control;
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
          ${option("", d.all)} ${this.#parts(reproduction).map(({ key, title }) => option(key, title))}
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

  /** All parts in the plan's order, whatever is looked for. */
  #parts({ products, members, grand, source }: Reproduction): Part[] {
    const d = details(this.t).control;
    const titled = (number: number, title: string) => fill(d.tableTitle, { number, title });
    const ofPlan = this.#printed.map((table) => ({
      order: table.number,
      part: this.#printedPart(table, titled),
    }));
    const ofProducts = products.map((table, index) => {
      const number = tableOfProduct(this.data, table.source);
      const title = number === null ? table.name : titled(number, table.name);
      return { order: number ?? 1000 + index, part: this.#productPart(table, title) };
    });
    const total: Row | null = grand && { member: null, name: this.t.columns.total, figures: [grand] };
    return [
      ...[...ofPlan, ...ofProducts].sort((a, b) => a.order - b.order).map(({ part }) => part),
      ...(members.length > 0 ? [this.#membersPart(members, total, source)] : []),
      ...(this.numbers.length > 0 ? [this.#textsPart()] : []),
    ];
  }

  #tables(reproduction: Reproduction): TemplateResult {
    const d = details(this.t).control;
    const { chosen } = this;
    const shown = this.#parts(reproduction).filter(
      ({ key, figures, numbers }) => (chosen === "" || chosen === key) && figures + numbers > 0,
    );
    const sum = (of: (part: Part) => number) => shown.reduce((all, part) => all + of(part), 0);
    const figures = sum((part) => part.figures);
    const numbers = sum((part) => part.numbers);
    const first = shown.find((part) => part.figures > 0);
    return html`
      <p class="quiet" role="status">
        ${figures > 0 ? fill(d.shown, { count: this.t.plain(figures) }) : nothing}
        ${numbers > 0 ? fill(d.shownToo, { count: this.t.plain(numbers) }) : nothing}
        ${shown.length === 0 ? (this.isOnlyDifferences && this.sought.trim() === "" ? d.noDifferences : d.noMatch) : nothing}
      </p>
      ${shown.map((part) => this.#part(part, part === first))}
      ${shown.length === 0 ? nothing : this.#footnotes()}
    `;
  }

  #footnotes(): TemplateResult {
    const d = details(this.t).control;
    return html`<div class="under-table quiet">
      <p>${this.t.own.explain}</p>
      ${this.numbers.length > 0 ? html`<p>${d.beneath}</p>` : nothing}
      ${this.ledger ? html`<p>${d.marks}</p>` : nothing}
    </div>`;
  }

  /** Where a figure is printed, and what the ledger says about the table. */
  #sources(source: string, totalSource: string, marks: TemplateResult | typeof nothing): TemplateResult {
    const d = details(this.t).control;
    const words = source === totalSource ? d.source : d.sources;
    return html`<p class="quiet source">
      ${source === "" ? nothing : fill(words, { source, total: totalSource })} ${marks}
    </p>`;
  }

  /** Open are the first amounts beside the model's, and whatever someone looks for. */
  #part({ key, title, figures, numbers, content }: Part, isFirst: boolean): TemplateResult {
    const isSought = this.chosen !== "" || this.sought.trim() !== "" || this.isOnlyDifferences;
    return html`<details class="part" ?open=${isFirst || isSought}>
      <summary>
        <h3 class="nl-heading nl-heading--level-5" id="part-${key}">${title}</h3>
        <span class="quiet"
          >${fill(details(this.t).control.amounts, { count: this.t.plain(figures + numbers) })}</span
        >
      </summary>
      ${content()}
    </details>`;
  }

  /** A row of a table as printed: by its name, and by whether something in it contradicts something. */
  #isShownToo(name: string, numbers: readonly HeldNumber[]): boolean {
    const isFound = this.sought.trim() === "" || matches(name, this.sought);
    return (
      isFound && (!this.isOnlyDifferences || numbers.some((one) => one.kind === "ledger" || one.isLeftOver))
    );
  }

  #printedPart(table: PrintedTable, titled: (number: number, title: string) => string): Part {
    const key = String(table.number);
    const rows = table.rows.filter((row) => this.#isShownToo(row.name, numbersIn([row])));
    return {
      key,
      title: titled(table.number, table.title),
      figures: 0,
      numbers: rows
        .flatMap(({ cells }) => cells)
        .filter(({ isNumber, words }) => isNumber && /\d/.test(words)).length,
      content: () =>
        html`${this.#sources(table.source, table.source, nothing)}
        ${printedTable({ ...table, rows }, details(this.t).control.row, `part-${key}`, this.#mark, this.t)}`,
    };
  }

  #textsPart(): Part {
    const numbers = this.numbers.filter(
      (number) => number.context !== undefined && this.#isShownToo(number.context, [number]),
    );
    return {
      key: TEXTS,
      title: details(this.t).control.texts,
      figures: 0,
      numbers: numbers.length,
      content: () => printedTexts(numbers, `part-${TEXTS}`, this.#mark, this.t),
    };
  }

  #productPart(table: ProductTable, title: string): Part {
    const { product, source, totalSource, previousNote } = table;
    const rows = table.rows.filter((row) => this.#isShown(row));
    const total = table.total && this.#isShown(table.total) ? table.total : null;
    const key = String(tableOfProduct(this.data, source) ?? product);
    return {
      key,
      title,
      figures: figuresOf([...rows, total]).length,
      numbers: 0,
      content: () =>
        html`${this.#sources(source, totalSource, this.#marks(product, null))}
        ${this.#productTable(product, rows, total, `part-${key}`)} ${this.#previous(rows, previousNote)}`,
    };
  }

  #productTable(
    product: string,
    rows: readonly Row[],
    total: Row | null,
    labelledBy: string,
  ): TemplateResult {
    const t = this.t;
    const d = details(this.t).control;
    const names = { ...t.parts, tariff: t.columns.tariff };
    const year = this.data.year - 1;
    return html`<div class="scroll">
      <table class="utrecht-table utrecht-table--html-table cells" aria-labelledby=${labelledBy}>
        <thead>
          <tr>
            <th scope="col" rowspan="2">
              ${t.columns.member}<span class="unit quiet">${t.columns.unit}</span>
            </th>
            ${COLUMNS.map((column) => html`<th scope="colgroup" colspan="3" class="group">${names[column]}</th>`)}
            <th scope="col" rowspan="2" class="number group">${fill(d.tariffOf, { year })}</th>
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
  }

  /** Not printed is not new: what the plan says of the year before. */
  #previous(rows: readonly Row[], note: LocalText | null): TemplateResult {
    const d = details(this.t).control;
    const sources = [...new Set(rows.flatMap(({ beside }) => beside?.newUser ?? []))];
    return html`<div class="under-table quiet">
      ${sources.length === 0 ? nothing : html`<p>${fill(d.newUsers, { year: this.data.year, source: sources.join("; ") })}</p>`}
      ${note ? html`<p>${this.t.local(note)}.</p>` : nothing}
    </div>`;
  }

  #membersPart(members: readonly Row[], grand: Row | null, source: string): Part {
    const t = this.t.columns;
    const rows = members.filter((row) => this.#isShown(row));
    const total = grand && this.#isShown(grand) ? grand : null;
    return {
      key: MEMBERS,
      title: details(this.t).control.memberTotals,
      figures: figuresOf([...rows, total]).length,
      numbers: 0,
      content: () =>
        html`${this.#sources(source, source, nothing)}
          <div class="scroll">
            <table class="utrecht-table utrecht-table--html-table totals" aria-labelledby="part-${MEMBERS}">
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
          </div>
          ${this.#previousTotals(rows)}`,
    };
  }

  /** What documents say that a member paid in the year before. */
  #previousTotals(rows: readonly Row[]): TemplateResult {
    const shown = new Set(rows.map(({ member }) => member));
    const members = this.data.members.filter(
      ({ id, published }) => shown.has(id) && published?.previousTotals,
    );
    return html`<div class="under-table quiet">
      ${members.map(
        ({ name, published }) =>
          html`<p>
            ${fill(details(this.t).control.previousTotal, { member: name, year: this.data.year - 1 })}
            ${published?.previousTotals?.map(
              ({ amount, source = "", basis }) =>
                html`${this.t.plain(amount)} (${source}: ${this.t.local(basis)}). `,
            )}
          </p>`,
      )}
    </div>`;
  }

  #sides(): TemplateResult {
    const d = details(this.t).control;
    return html`<th scope="col" class="number group">${d.printed}</th>
      <th scope="col" class="number">${d.model}</th>
      <th scope="col" class="number">${this.t.columns.difference}</th>`;
  }

  /** The tariff of the year before and the rise since, or that it is new; a dash is only that none is printed. */
  #previousCell({ tariff, risePercent, newUser }: Beside): TemplateResult {
    const words =
      newUser === null
        ? this.t.euroOrNone(tariff === null ? null : tariff * 100)
        : details(this.t).control.newUser;
    return html`<td class="number group">
      ${words}${risePercent === null ? nothing : html`<span class="beneath quiet">${this.t.plain(risePercent, 1)}%</span>`}
    </td>`;
  }

  #row({ member, name, figures, beside }: Row, marks: TemplateResult | typeof nothing): TemplateResult {
    return html`<tr class=${member === null ? "total" : ""}>
      <th scope="row">
        ${name} ${marks}
        ${
          beside?.inhabitants
            ? html`<span class="beneath quiet"
                >${fill(this.t.picker.memberNote, { inhabitants: this.t.plain(beside.inhabitants) })}</span
              >`
            : nothing
        }
      </th>
      ${figures.map(
        (one) =>
          html`<td class="number group">${this.t.plain(one.printed)}</td>
            ${figureCell(this.t.euro(one.cents), one.topic)}
            <td class="number ${one.difference === 0 ? "zero" : "wrong"}">
              ${this.t.difference(one.difference * 100)}
            </td>`,
      )}
      ${beside ? this.#previousCell(beside) : nothing}
    </tr>`;
  }

  /** Numbers that lead to what the ledger says about these figures. */
  #marks(product: string | null, member: string | null): TemplateResult | typeof nothing {
    const entries = concerning(this.ledger ?? [], product, member);
    if (entries.length === 0) return nothing;
    return html`<span class="marks">${entries.map(({ id }) => this.#mark(id))}</span>`;
  }

  readonly #mark: Mark = (id) => {
    const entry = this.ledger?.find((one) => one.id === id);
    if (!entry) return nothing;
    const what = this.t.local(entry.what);
    return html`<button
      class="mark"
      type="button"
      title=${what}
      aria-label="${fill(details(this.t).control.entry, { id })}: ${what}"
      @click=${() => this.list?.show(id)}
    >
      ${id}
    </button>`;
  };

  #ledger(): TemplateResult {
    const d = details(this.t).control;
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
