/** The own bill, per product and kind of cost, before and after. */
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import "../../charts/chart.ts";
import { composition } from "../../charts/composition.ts";
import { axisStart, waterfall, type Waterfall } from "../../charts/waterfall.ts";
import type { Dataset } from "../../engine/types.ts";
import { PARTS, type Bill, type BillLine } from "../../outcome/bill.ts";
import {
  plannedTopic,
  previousTopic,
  previousTotalTopic,
  scenarioTopic,
  type What,
} from "../../outcome/bill-topics.ts";
import { laterYearsIn } from "../../outcome/later-years.ts";
import { billSentence } from "../../outcome/sentences.ts";
import { differenceOf, type Topic } from "../../outcome/topic.ts";
import type { State } from "../../session/store.ts";
import { fill, list } from "../../texts/fill.ts";
import { amount, amountStyles, chevron, differenceCell, figureCell } from "../../ui/amount.ts";
import "./own-sections.ts";
import { hasMeasures, type Shown } from "../../outcome/shown.ts";
import { outcomeStyles, tableStyles } from "../../ui/table-styles.ts";
import { View } from "../../ui/view.ts";

@customElement("dimpact-own-outcome")
export class OwnOutcome extends View {
  @property({ attribute: false }) state!: State;
  @property({ attribute: false }) shown!: Shown;
  @state() private expanded: ReadonlySet<string> = new Set();

  static override styles = [...(View.styles as []), tableStyles, outcomeStyles, amountStyles];

  #toggle(product: string): void {
    const next = new Set(this.expanded);
    if (!next.delete(product)) next.add(product);
    this.expanded = next;
  }

  override render(): TemplateResult {
    const { bill } = this.shown;
    const previous = previousTotalTopic(bill, this.shown.answered.answer.plan, this.state.dataset);
    return html`
      <section aria-labelledby="message">
        <h2 class="message" id="message">${billSentence(bill, hasMeasures(this.shown), this.t)}</h2>
        <p class="quiet intro">${this.#merged(bill)} ${this.#perInhabitant(bill)}</p>
        <div class="scroll">
          <table class="utrecht-table utrecht-table--html-table">
            <caption class="visually-hidden">
              ${fill(this.t.own.caption, { member: bill.name })}
            </caption>
            ${this.#head(bill)}
            <tbody>
              ${bill.lines.map((line) => this.#line(line))} ${this.#contribution(bill)}
              <tr class="total">
                <th scope="row">
                  ${this.t.columns.total}${this.#previousBelow(bill.previousTotal, previous)}
                </th>
                ${figureCell(this.t.euroOrNone(bill.previousTotal), previous, "previous")}
                ${this.#figures({ part: "total" }, bill.name, bill.before, bill.gone ? null : bill.after)}
              </tr>
            </tbody>
          </table>
        </div>
        <div class="under-table quiet">${this.#footnotes(bill).map((note) => html`<p>${note}</p>`)}</div>
      </section>
      ${this.#chart(bill)}
      <dimpact-own-sections .state=${this.state} .shown=${this.shown}></dimpact-own-sections>
    `;
  }

  #merged({ name, into }: Bill): string {
    return into === null ? "" : fill(this.t.own.merged, { member: name, into });
  }

  #perInhabitant(bill: Bill): string {
    const per = (cents: number, inhabitants: number) => this.t.exact(Math.round(cents / inhabitants));
    const before = bill.inhabitantsBefore > 0 ? per(bill.before, bill.inhabitantsBefore) : "–";
    if (bill.gone || bill.after === bill.before)
      return fill(this.t.own.perInhabitant, {
        inhabitants: this.t.plain(bill.inhabitantsBefore),
        amount: before,
      });
    const after = per(bill.after, bill.inhabitants);
    return fill(this.t.own.perInhabitantChanged, {
      inhabitants: this.t.plain(bill.inhabitants),
      before,
      after,
    });
  }

  #planned({ year, inPlan }: Bill): string {
    const { plan, unchanged } = this.t.columns;
    return fill(inPlan ? plan : unchanged, { year });
  }

  #head(bill: Bill): TemplateResult {
    const t = this.t.columns;
    return html`<thead>
      <tr>
        <th scope="col">${t.product}<span class="unit quiet">${t.unit}</span></th>
        <th scope="col" class="number previous">${bill.year - 1}</th>
        <th scope="col" class="number">${this.#planned(bill)}</th>
        <th scope="col" class="number">${t.scenario}</th>
        <th scope="col" class="number">${t.difference}</th>
      </tr>
    </thead>`;
  }

  /** On narrow screens the year before stands under the name instead of in a column. */
  #previousBelow(cents: number | null, topic: Topic | null): TemplateResult | typeof nothing {
    if (cents === null) return nothing;
    return html`<span class="below quiet"
      >${this.shown.year - 1}: ${amount(this.t.euro(cents), topic)}</span
    >`;
  }

  #line(line: BillLine): TemplateResult {
    const isOpen = this.expanded.has(line.product);
    const { answered, bill } = this.shown;
    const previous = previousTopic(bill, line, answered.answer.plan, this.state.dataset);
    return html`
      <tr>
        <th scope="row">
          <button
            class="expand"
            type="button"
            aria-expanded=${isOpen}
            aria-label=${fill(this.t.own.expand, { product: line.name })}
            @click=${() => {
              this.#toggle(line.product);
            }}
          >
            ${chevron}<span>${line.name}</span>
          </button>
          ${line.after?.estimated ? html`<span class="nl-data-badge">${this.t.parts.estimate}</span>` : nothing}
          ${this.#previousBelow(line.previous, previous)}
        </th>
        ${figureCell(this.t.euroOrNone(line.previous), previous, "previous")}
        ${this.#figures({ product: line.product, part: "tariff" }, line.name, line.before?.tariff, line.after?.tariff)}
      </tr>
      ${isOpen ? this.#details(line) : nothing}
    `;
  }

  #details(line: BillLine): TemplateResult[] {
    return PARTS.map(
      (part, index) =>
        html`<tr class="details ${index === PARTS.length - 1 ? "last" : ""}">
          <th scope="row">${this.t.parts[part]}<br /><small>${this.t.parts[`${part}More`]}</small></th>
          <td class="number previous"></td>
          ${this.#figures({ product: line.product, part }, line.name, line.before?.[part], line.after?.[part])}
        </tr>`,
    );
  }

  /** Before, after and difference, each with its explanation. */
  #figures(
    what: What,
    name: string,
    before: number | null | undefined,
    after: number | null | undefined,
  ): TemplateResult {
    const { bill, before: planned } = this.shown;
    const was = (before ?? null) === null ? null : plannedTopic(planned, bill.beforeIds, what, name);
    const is = (after ?? null) === null ? null : scenarioTopic(bill, what);
    return html`${figureCell(this.t.euroOrNone(before), was)}${figureCell(this.t.euroOrNone(after), is)}
    ${differenceCell((after ?? 0) - (before ?? 0), differenceOf(was, is), this.t)}`;
  }

  #contribution({ contribution: { before, after } }: Bill): TemplateResult | typeof nothing {
    if (before === 0 && after === 0) return nothing;
    return html`<tr>
      <th scope="row">
        ${this.t.parts.contribution}<br /><small class="quiet">${this.t.parts.contributionMore}</small>
      </th>
      <td class="number previous">–</td>
      ${this.#figures({ part: "contribution" }, this.shown.bill.name, before || null, after || null)}
    </tr>`;
  }

  #footnotes(bill: Bill): string[] {
    const t = this.t.own;
    const notes = [t.explain, t.rounding];
    if (bill.withoutPrevious.length > 0)
      notes.push(
        fill(t.noPrevious, { products: list(bill.withoutPrevious, this.t.and), year: bill.year - 1 }),
      );
    return [...notes, ...laterYearsIn(bill.year, this.state.dataset, this.t), ...this.#shared(bill)];
  }

  /** Products used through someone else's contract are no line of the bill, and no mystery either. */
  #shared(bill: Bill): string[] {
    const member = this.state.dataset.members.find((one) => one.name === bill.name);
    const byBilled = new Map<string, string[]>();
    for (const product of this.state.dataset.products)
      for (const { billed, participants } of product.sharedContracts)
        if (member && participants.includes(member.id))
          byBilled.set(billed, [...(byBilled.get(billed) ?? []), product.name]);
    return [...byBilled].map(([billed, products]) =>
      fill(this.t.own.shared, {
        member: bill.name,
        products: list(products, this.t.and),
        billed: this.state.dataset.members.find((one) => one.id === billed)?.name ?? billed,
      }),
    );
  }

  #chart(bill: Bill): TemplateResult | typeof nothing {
    if (bill.before === bill.after && bill.lines.length === 0) return nothing;
    return bill.before === bill.after
      ? planChart(bill, this.state.dataset, this.t)
      : changeChart(bill, this.#planned(bill), this.t);
  }
}

type T = OwnOutcome["t"];

/** Supplier cost that the plan spends on more than the supplier. */
const spentElsewhere = ({ lines }: Bill, { products }: Dataset, t: T): string => {
  const used = new Set(lines.filter(({ after }) => after).map(({ product }) => product));
  return products
    .flatMap(({ id, name, spending }) =>
      used.has(id) && spending ? [fill(t.own.chartSpending, { product: name, to: spending.to })] : [],
    )
    .join(" ");
};

/** What the bill is made of. */
export const planChart = (bill: Bill, dataset: Dataset, t: T, size = 0): TemplateResult => {
  const sums = PARTS.map((part) => ({
    name: t.parts[part],
    cents: bill.lines.reduce((sum, line) => sum + (line.after?.[part] ?? 0), 0),
  }));
  const contribution = { name: t.parts.contribution, cents: bill.contribution.after };
  const shares = contribution.cents > 0 ? [...sums, contribution] : sums;
  const supplier = Math.round(((sums[0]?.cents ?? 0) / bill.after) * 100);
  return html`<dimpact-chart
    .message=${fill(t.own.chartPlan, { share: supplier })}
    .note=${spentElsewhere(bill, dataset, t)}
    .draw=${composition(shares, t)}
    .size=${size}
    .table=${{
      columns: [t.columns.item, t.columns.total, t.columns.share],
      rows: shares.map(({ name, cents }) => [name, t.euro(cents), t.percent(cents / bill.after)]),
    }}
  ></dimpact-chart>`;
};

/** How the bill gets from the plan to the scenario, product by product. */
export const changeChart = (bill: Bill, planned: string, t: T, size = 0): TemplateResult => {
  const steps = [
    ...bill.lines.map((line) => ({
      name: line.name,
      cents: (line.after?.tariff ?? 0) - (line.before?.tariff ?? 0),
    })),
    { name: t.parts.contribution, cents: bill.contribution.after - bill.contribution.before },
  ].filter((step) => step.cents !== 0);
  const most = steps.reduce(
    (a, b) => (Math.abs(b.cents) > Math.abs(a.cents) ? b : a),
    steps[0] ?? { name: "", cents: 0 },
  );
  const what = fill(most.cents > 0 ? t.own.chartUp : t.own.chartDown, { product: most.name });
  const data: Waterfall = {
    start: { name: planned, cents: bill.before },
    steps,
    end: { name: t.columns.scenario, cents: bill.after },
    moreIs: "burden",
  };
  const from = axisStart(data);
  return html`<dimpact-chart
    .message=${fill(t.own.chartChange, { before: t.euro(bill.before), after: t.euro(bill.after), what })}
    .note=${from === 0 ? "" : fill(t.own.axis, { from: t.euro(from) })}
    .draw=${waterfall(data, t)}
    .size=${size}
    .table=${{
      columns: [t.columns.item, t.columns.total],
      rows: [
        [data.start.name, t.euro(data.start.cents)],
        ...steps.map(({ name, cents }) => [name, t.difference(cents)]),
        [data.end.name, t.euro(data.end.cents)],
      ],
    }}
  ></dimpact-chart>`;
};
