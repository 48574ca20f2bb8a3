/** The association: who carries the overhead, the result, equity against its norm, and each product. */
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import "../../charts/chart.ts";
import { composition } from "../../charts/composition.ts";
import { waterfall } from "../../charts/waterfall.ts";
import type { Dataset } from "../../engine/types.ts";
import type { ProductResult, Subject, YearResult } from "../../engine/types.ts";
import { associationLines, type AssociationLine } from "../../outcome/association.ts";
import type { Figure } from "../../outcome/association-topics.ts";
import { nameOfProduct } from "../../outcome/bill.ts";
import { laterYearsIn } from "../../outcome/later-years.ts";
import { equitySentence } from "../../outcome/sentences.ts";
import { differenceOf, type Topic } from "../../outcome/topic.ts";
import { clause, fill } from "../../texts/fill.ts";
import type { Speech } from "../../texts/index.ts";
import { amountStyles, figureCell } from "../../ui/amount.ts";
import { later } from "../../ui/later.ts";
import { hasMeasures, type Shown } from "../../outcome/shown.ts";
import { outcomeStyles, tableStyles } from "../../ui/table-styles.ts";
import { View } from "../../ui/view.ts";

@customElement("dimpact-association-outcome")
export class AssociationOutcome extends View {
  @property({ attribute: false }) data!: Dataset;
  @property({ attribute: false }) shown!: Shown;

  static override styles = [...(View.styles as []), tableStyles, outcomeStyles, amountStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    void later(() => import("./spending-charts.ts"));
  }

  override render(): TemplateResult {
    const { before, after } = this.shown;
    const { t } = this;
    const reason = clause(this.t.local(this.data.equity.normReason));
    return html`
      <section aria-labelledby="message">
        <h2 class="message" id="message">
          ${equitySentence(after.association, after.year, hasMeasures(this.shown), t)}
        </h2>
        <p class="quiet intro">
          ${
            reason === ""
              ? nothing
              : fill(t.association.normReason, { norm: this.t.euro(this.data.equity.norm * 100), reason })
          }
        </p>
        ${equityChart(after, t)}
      </section>
      <div>
        ${this.#table(t.association.caption, t.columns.item, associationLines(before, after, t))}
        <div class="under-table quiet">
          <p>${t.own.explain}</p>
          <p>${t.own.rounding}</p>
          ${laterYearsIn(after.year, this.data, t).map((note) => html`<p>${note}</p>`)}
        </div>
      </div>
      ${this.#poolChart(after)}
      <dimpact-spending-charts .data=${this.data}></dimpact-spending-charts>
      <section aria-labelledby="products">
        <h2 class="message" id="products">${t.association.products}</h2>
        ${this.#products(before, after)}
      </section>
    `;
  }

  #columns(first: string, extra: TemplateResult | string = ""): TemplateResult {
    const t = this.t.columns;
    const { year } = this.shown;
    const plan = fill(year === this.data.year ? t.plan : t.unchanged, { year });
    return html`<thead>
      <tr>
        <th scope="col">${first}<span class="unit quiet">${t.unit}</span></th>
        ${extra}
        <th scope="col" class="number">${plan}</th>
        <th scope="col" class="number">${t.scenario}</th>
        <th scope="col" class="number">${t.difference}</th>
      </tr>
    </thead>`;
  }

  #table(caption: string, first: string, lines: readonly AssociationLine[]): TemplateResult {
    return html`<div class="scroll">
      <table class="utrecht-table utrecht-table--html-table">
        <caption class="visually-hidden">
          ${caption}
        </caption>
        ${this.#columns(first)}
        <tbody>
          ${lines.map(
            (line, index) =>
              html`<tr
                class="${line.isTotal ? "total" : ""} ${line.isPart ? "details" : ""}
                ${line.isPart && !lines[index + 1]?.isPart ? "last" : ""}"
              >
                <th scope="row">
                  ${line.name}${line.more === undefined ? "" : html`<br /><small class="quiet">${line.more}</small>`}
                </th>
                ${this.#line(line)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #line({ before, after, figure, topics }: AssociationLine): TemplateResult {
    const { was, is } =
      figure === undefined
        ? { was: topics?.before ?? null, is: topics?.after ?? null }
        : this.#subjects({ figure }, before);
    return this.#figures(before, after, was, is);
  }

  #subjects(
    what: { figure: Figure } | { product: string },
    before: number | undefined,
  ): { was: Subject | null; is: Subject } {
    const is: Subject = { year: this.shown.year, ...what };
    return { was: before === undefined ? null : { ...is, withoutEvents: true }, is };
  }

  #figures(before: number | undefined, after: number, was: Topic | null, is: Topic | null): TemplateResult {
    return html`${figureCell(this.t.euroOrNone(before), was)}${figureCell(this.t.euro(after), is)}
    ${neutralDifference(after - (before ?? 0), differenceOf(was, is), this.t)}`;
  }

  #poolChart({ association }: YearResult): TemplateResult {
    const t = this.t.association;
    const shares = [
      { name: t.products, cents: association.overheadFromProducts },
      { name: t.projects, cents: association.overheadFromProjects },
      { name: t.contributions, cents: association.overheadFromContributions },
    ];
    const covered = shares.reduce((sum, share) => sum + share.cents, 0) || 1;
    return html`<dimpact-chart
      .message=${fill(t.poolTitle, { share: this.t.percent((shares[0]?.cents ?? 0) / covered) })}
      .draw=${composition(shares, this.t)}
      .table=${{
        columns: [t.poolPart, this.t.columns.total, this.t.columns.share],
        rows: shares.map(({ name, cents }) => [name, this.t.euro(cents), this.t.percent(cents / covered)]),
      }}
    ></dimpact-chart>`;
  }

  #products(before: YearResult, after: YearResult): TemplateResult {
    const { t } = this;
    const { document } = this.shown.answered;
    const users = html`<th scope="col" class="number">${t.columns.users}</th>`;
    return html`<div class="scroll">
      <table class="utrecht-table utrecht-table--html-table">
        <caption class="visually-hidden">
          ${t.association.productsCaption}
        </caption>
        ${this.#columns(t.columns.product, users)}
        <tbody>
          ${after.products.map((product) => {
            const planned = before.products.find((one) => one.id === product.id);
            const { was, is } = this.#subjects({ product: product.id }, planned?.tariff);
            return html`<tr>
              <th scope="row">${nameOfProduct(product.id, this.data, document)}</th>
              <td class="number">${usersOf(planned, product, this.t)}</td>
              ${this.#figures(planned?.tariff, product.tariff, was, is)}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
  }
}

/** For the association more is neither better nor worse by itself. */
const neutralDifference = (cents: number, topic: Topic | null, t: Speech): TemplateResult =>
  figureCell(t.difference(cents), cents === 0 ? null : topic, cents === 0 ? "zero" : "");

const usersOf = (before: ProductResult | undefined, after: ProductResult, t: Speech): string =>
  before && before.members !== after.members
    ? `${t.plain(before.members)} → ${t.plain(after.members)}`
    : t.plain(after.members);

/** From the equity at the start of a year to that at its end, beside the norm. */
export const equityChart = ({ year, association }: YearResult, texts: Speech, size = 0): TemplateResult => {
  const t = texts.association;
  const { equityStart, result, equityEnd, equityNorm } = association;
  const start = { name: fill(t.equityStart, { year }), cents: equityStart };
  const end = { name: fill(t.equityEnd, { year }), cents: equityEnd };
  const steps = result === 0 ? [] : [{ name: t.result, cents: result }];
  return html`<dimpact-chart
    .message=${fill(t.equityChart, { before: texts.euro(equityStart), after: texts.euro(equityEnd), year })}
    .draw=${waterfall(
      {
        start,
        steps,
        end,
        mark: { name: fill(t.normLabel, { norm: texts.euro(equityNorm) }), cents: equityNorm },
        moreIs: "gain",
      },
      texts,
    )}
    .size=${size}
    .table=${{
      columns: [texts.columns.item, texts.columns.total],
      rows: [
        [start.name, texts.euro(start.cents)],
        [t.result, texts.difference(result)],
        [end.name, texts.euro(end.cents)],
        [t.equityNorm, texts.euro(equityNorm)],
      ],
    }}
  ></dimpact-chart>`;
};
