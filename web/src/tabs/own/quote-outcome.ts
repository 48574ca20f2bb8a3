/** For a municipality that is no member yet: tick products, see what it would pay. */
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Product, Subject } from "../../engine/types.ts";
import { populationSource } from "../../scenario/measures/sources.ts";
import { PARTS, type BillLine, type Part } from "../../outcome/bill.ts";
import { laterYearsIn } from "../../outcome/later-years.ts";
import { billSentence } from "../../outcome/sentences.ts";
import { joinMeasureOf } from "../../scenario/places.ts";
import { addMeasures, editMeasure, switchMeasure, type DraftOf } from "../../scenario/document.ts";
import type { State } from "../../session/store.ts";
import { clause, fill } from "../../texts/fill.ts";
import { amount, amountStyles } from "../../ui/amount.ts";
import { planChart } from "./own-outcome.ts";
import "./own-sections.ts";
import type { Shown } from "../../outcome/shown.ts";
import { outcomeStyles, tableStyles } from "../../ui/table-styles.ts";
import { View } from "../../ui/view.ts";

@customElement("dimpact-quote-outcome")
export class QuoteOutcome extends View {
  @property({ attribute: false }) state!: State;
  @property({ attribute: false }) shown!: Shown;
  /** Nobody changes what is shown. */
  @property({ type: Boolean }) fixed = false;

  static override styles = [
    ...(View.styles as []),
    tableStyles,
    outcomeStyles,
    amountStyles,
    css`
      .use {
        display: inline-flex;
        align-items: baseline;
        gap: 0.625rem;
        cursor: pointer;
      }

      .use input {
        flex: none;
        align-self: center;
      }

      .preview {
        color: var(--page-quiet-color);
      }

      .below {
        margin-inline-start: 1.875rem;
      }

      @media (max-width: 47.99rem) {
        .part {
          display: none;
        }

        .below {
          display: block;
        }
      }

      .why {
        display: block;
        margin-inline-start: 1.875rem;
        max-inline-size: 26rem;
      }
    `,
  ];

  /** The join measure of this municipality, whether it is switched on or not. */
  get #join(): { id: number; on: boolean; event: DraftOf<"join"> } | null {
    const { own, document } = this.state;
    const measure = own ? joinMeasureOf(document, own) : undefined;
    return measure?.event.type === "join" ? { ...measure, event: measure.event } : null;
  }

  /** Ticking speaks for itself: it switches the measure on, or makes it. */
  #tick(product: string, on: boolean): void {
    const { own, dataset } = this.state;
    const join = this.#join;
    const uses = new Set(this.shown.bill.lines.map((line) => line.product));
    const products = dataset.products
      .map(({ id }) => id)
      .filter((id) => (id === product ? on : uses.has(id)));
    if (join)
      this.change((document) =>
        switchMeasure(join.id, true)(editMeasure(join.id, { ...join.event, products })(document)),
      );
    else if (own) {
      const { id, name, inhabitants } = own;
      this.change(
        addMeasures([{ type: "join", year: dataset.year, member: { id, name, inhabitants }, products }]),
      );
    }
  }

  override render(): TemplateResult {
    const { bill } = this.shown;
    const { t } = this;
    return html`
      <section aria-labelledby="message">
        <h2 class="message" id="message">${billSentence(bill, true, t)}</h2>
        <p class="quiet intro">${this.#inhabitants()}</p>
        <div class="scroll">
          <table class="utrecht-table utrecht-table--html-table">
            <caption class="visually-hidden">
              ${fill(t.quote.caption, { member: bill.name })}
            </caption>
            <thead>
              <tr>
                <th scope="col">${t.quote.title}<span class="unit quiet">${t.columns.unit}</span></th>
                <th scope="col" class="number part">${t.parts.supplierCost}</th>
                <th scope="col" class="number part">${t.parts.productHours}</th>
                <th scope="col" class="number part">${t.parts.overhead}</th>
                <th scope="col" class="number">${t.columns.tariff}</th>
              </tr>
            </thead>
            <tbody>
              ${this.state.dataset.products.map((product) => this.#row(product))} ${this.#contribution()}
              <tr class="total">
                <th scope="row">${t.columns.total}</th>
                <td class="part"></td>
                <td class="part"></td>
                <td class="part"></td>
                <td class="number">${amount(this.t.euro(bill.after), this.#subject({ part: "total" }))}</td>
              </tr>
            </tbody>
          </table>
        </div>
        <div class="under-table quiet">${this.#footnotes().map((note) => html`<p>${note}</p>`)}</div>
      </section>
      ${bill.lines.length > 0 ? planChart(bill, this.state.dataset, t) : nothing}
      ${
        bill.lines.length > 0
          ? html`<dimpact-own-sections .state=${this.state} .shown=${this.shown}></dimpact-own-sections>`
          : nothing
      }
    `;
  }

  #inhabitants(): string {
    const member = this.#join?.event.member ?? this.state.own;
    const listed = this.state.own?.inhabitants;
    const values = { ...populationSource(this.t), inhabitants: this.t.plain(member?.inhabitants ?? 0) };
    return fill(
      member?.inhabitants === listed ? this.t.quote.inhabitants : this.t.quote.inhabitantsOwn,
      values,
    );
  }

  #row(product: Product): TemplateResult {
    const line = this.shown.bill.lines.find((one) => one.product === product.id);
    return html`<tr>
      <th scope="row">
        <label class="use">
          <input
            class="utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom"
            type="checkbox"
            ?disabled=${this.fixed}
            .checked=${line !== undefined}
            @change=${(event: Event) => {
              this.#tick(product.id, (event.target as HTMLInputElement).checked);
            }}
          />
          <span>${product.name}</span>
        </label>
        ${line ? html`<small class="quiet below">${this.#partsInWords(line)}</small>` : nothing}
        ${
          product.closedToNewMembers
            ? html`<small class="quiet why"
                >${fill(this.t.quote.closed, {
                  reason: clause(this.t.local(product.closedToNewMembers.reason)),
                })}</small
              >`
            : nothing
        }
      </th>
      ${line ? this.#chosen(line) : this.#preview(product)}
    </tr>`;
  }

  /** On narrow screens the kinds of cost stand under the name instead of in columns. */
  #partsInWords({ after }: BillLine): string {
    return PARTS.map((part) => `${this.t.parts[part]} ${this.t.euroOrNone(after?.[part])}`).join(" · ");
  }

  #subject(
    what: { product: string; part: Part | "tariff" } | { part: "total" | "contribution" },
  ): Subject | null {
    const { afterId, year } = this.shown.bill;
    return afterId === null ? null : { year, member: afterId, ...what };
  }

  #chosen({ after, product }: BillLine): TemplateResult {
    const of = (part: Part | "tariff") =>
      amount(this.t.euroOrNone(after?.[part]), this.#subject({ product, part }));
    return html`${PARTS.map((part) => html`<td class="number part">${of(part)}</td>`)}
      <td class="number">
        ${of("tariff")}
        ${after?.estimated ? html`<br /><span class="nl-data-badge">${this.t.parts.estimate}</span>` : nothing}
      </td>`;
  }

  #preview(product: Product): TemplateResult {
    const cents = this.shown.answered.answer.quotes[product.id];
    const words = cents === undefined ? "–" : fill(this.t.quote.preview, { amount: this.t.euro(cents) });
    return html`<td class="part"></td>
      <td class="part"></td>
      <td class="part"></td>
      <td class="number preview">${words}</td>`;
  }

  #contribution(): TemplateResult | typeof nothing {
    const { after } = this.shown.bill.contribution;
    if (after === 0) return nothing;
    return html`<tr>
      <th scope="row">
        ${this.t.parts.contribution}<br /><small class="quiet">${this.t.parts.contributionMore}</small>
      </th>
      <td class="part"></td>
      <td class="part"></td>
      <td class="part"></td>
      <td class="number">${amount(this.t.euro(after), this.#subject({ part: "contribution" }))}</td>
    </tr>`;
  }

  #footnotes(): string[] {
    const { t, state, shown } = this;
    const estimated = new Set(
      shown.bill.lines.filter((line) => line.after?.estimated).map((line) => line.product),
    );
    const why = state.dataset.products.flatMap(({ id, name, estimate: { reason } }) =>
      estimated.has(id) && reason
        ? [fill(t.parts.estimateWhy, { product: name, reason: clause(this.t.local(reason)) })]
        : [],
    );
    const { better, worse } = shown.after.support;
    const others = better + worse === 0 ? t.quote.othersSame : fill(t.quote.othersChange, { better, worse });
    const effect = fill(t.quote.effect, { others, result: this.t.euro(shown.after.association.result) });
    const isNew = shown.year === state.dataset.year && shown.answered.document.overhead === "fixed";
    return [
      ...why,
      ...(isNew && shown.bill.lines.length > 0 ? [t.parts.newHours] : []),
      t.own.explain,
      t.own.rounding,
      ...laterYearsIn(shown.year, state.dataset, t),
      effect,
    ];
  }
}
