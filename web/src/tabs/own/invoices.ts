/** When the bill has to be paid: the quarterly invoices of the plan's year. */
import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Dataset, YearResult } from "../../engine/types.ts";
import { plannedInvoices, scenarioInvoices } from "../../outcome/invoice-topics.ts";
import { differenceOf, type Topic } from "../../outcome/topic.ts";
import { details } from "../../texts/details/index.ts";
import { fill } from "../../texts/fill.ts";
import { amountStyles, differenceCell, figureCell } from "../../ui/amount.ts";
import type { Shown } from "../../outcome/shown.ts";
import { tableStyles } from "../../ui/table-styles.ts";
import { View } from "../../ui/view.ts";

const invoicesOf = (year: YearResult | undefined, ids: readonly string[]): readonly number[] => {
  const all = (year?.members ?? []).filter(({ id }) => ids.includes(id)).map((one) => one.invoices ?? []);
  const length = Math.max(0, ...all.map((invoices) => invoices.length));
  return Array.from({ length }, (_, index) => all.reduce((sum, invoices) => sum + (invoices[index] ?? 0), 0));
};

@customElement("dimpact-own-invoices")
export class OwnInvoices extends View {
  @property({ attribute: false }) data!: Dataset;
  @property({ attribute: false }) shown!: Shown;

  static override styles = [...(View.styles as []), tableStyles, amountStyles];

  override render(): TemplateResult {
    const { answer } = this.shown.answered;
    const { bill } = this.shown;
    const d = details(this.t).own;
    const { t } = this;
    const { year } = this.data;
    const before = invoicesOf(answer.plan.years[0], bill.beforeIds);
    const after = invoicesOf(answer.scenario.years[0], bill.afterId === null ? [] : [bill.afterId]);
    const count = Math.max(before.length, after.length);
    if (count === 0) return html`<p>${fill(d.noInvoices, { year })}</p>`;
    const topics = this.#topics();
    const names = count === 1 ? [d.atOnce] : d.quarters;
    return html`
      <p class="quiet">${fill(count === 1 ? d.invoiceOne : d.invoicesMore, { year })}</p>
      <div class="scroll">
        <table class="utrecht-table utrecht-table--html-table">
          <caption class="visually-hidden">
            ${t.own.invoices}
          </caption>
          <thead>
            <tr>
              <th scope="col">${d.invoice}<span class="unit quiet">${t.columns.unit}</span></th>
              <th scope="col" class="number">${fill(t.columns.plan, { year })}</th>
              <th scope="col" class="number">${t.columns.scenario}</th>
              <th scope="col" class="number">${t.columns.difference}</th>
            </tr>
          </thead>
          <tbody>
            ${names.slice(0, count).map(
              (name, index) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  ${figureCell(this.t.euroOrNone(before[index]), topics.before[index] ?? null)}
                  ${figureCell(this.t.euroOrNone(after[index]), topics.after[index] ?? null)}
                  ${differenceCell(
                    (after[index] ?? 0) - (before[index] ?? 0),
                    differenceOf(topics.before[index] ?? null, topics.after[index] ?? null),
                    this.t,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="under-table quiet">${t.own.explain}</p>
    `;
  }

  #topics(): { before: readonly Topic[]; after: readonly Topic[] } {
    const { answer } = this.shown.answered;
    const { beforeIds, afterId, name } = this.shown.bill;
    const [plan] = answer.plan.years;
    const [year] = answer.scenario.years;
    return {
      before: plan ? plannedInvoices(plan, beforeIds, name) : [],
      after: plan && year && afterId !== null ? scenarioInvoices(plan, year, afterId, beforeIds) : [],
    };
  }
}
