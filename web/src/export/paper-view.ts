/** The outcome on one to three sheets of paper, for a board: the question, the answer, the figures, and what they rest on. */
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Report } from "./report.ts";
import { associationLines } from "../outcome/association.ts";
import { changeByCause, PARTS, type BillLine } from "../outcome/bill.ts";
import { positionOf } from "../outcome/sentences.ts";
import { fill, list } from "../texts/fill.ts";
import { always, type Voice } from "../texts/index.ts";
import { equityChart } from "../tabs/association/association-outcome.ts";
import { changeChart, planChart } from "../tabs/own/own-outcome.ts";
import { paperStyles } from "./paper-styles.ts";
import { View } from "../ui/view.ts";

/** The width of a sheet between its margins. */
const WIDTH = 680;

interface Row {
  name: string;
  previous?: number | null;
  before: number | null;
  after: number | null;
  isEstimate?: boolean;
  isTotal?: boolean;
  isPart?: boolean;
}

@customElement("dimpact-paper")
export class PaperView extends View {
  @property({ attribute: false }) report!: Report;
  @property() link = "";

  static override styles = [...(View.styles as []), paperStyles];

  /** Paper speaks the language that its report was made in. */
  get voice(): Voice {
    return always(this.report.t);
  }

  override render(): TemplateResult {
    const { report } = this;
    const { d, shown } = report;
    return html`
      <header>
        <h1>${report.title}</h1>
        ${report.isCurrent ? this.#scenario() : html`<p class="stale">${this.t.stale.paper}</p>`}
      </header>
      <section>${this.#answer()}</section>
      ${shown.bill.lines.length === 0 && shown.bill.after === 0 ? nothing : this.#own()}
      <div class="together">
        ${this.#association()}
        ${this.#list(
          d.report.assumed,
          report.assumed.map(({ name, value, plan }) => `${name}: ${value}. ${plan}`),
        )}
        ${this.#list(d.report.estimates, report.estimates)} ${this.#list(d.report.remarks, report.remarks)}
        ${this.#list(d.report.decisions, report.decisions)} ${this.#origin()}
      </div>
    `;
  }

  #scenario(): TemplateResult {
    const { measures, way } = this.report;
    return html`<p>${way}</p>
      ${
        measures.length === 0
          ? nothing
          : html`<ol class="measures">
              ${measures.map((measure) => html`<li>${measure}</li>`)}
            </ol>`
      }`;
  }

  #answer(): TemplateResult {
    const { answer, shown } = this.report;
    const { bill, before, after, year } = shown;
    const t = this.t;
    const [first, ...others] = answer;
    const delta = bill.after - bill.before;
    const change = (was: number, is: number) => (was === is ? "" : `${this.t.euro(was)} → `);
    const isNew = bill.beforeIds.length === 0;
    return html`<p class="answer">${first}</p>
      <dl class="figures">
        <div>
          <dt>${bill.into ?? bill.name} ${year}</dt>
          <dd>
            ${isNew || delta === 0 ? nothing : `${this.t.euro(bill.before)} → `}${bill.gone ? fill(t.strip.gone, { year }) : this.t.euro(bill.after)}
          </dd>
          <dd class="quiet">
            ${isNew || delta === 0 ? nothing : `${this.t.difference(delta)} (${this.t.relative(delta, bill.before)})`}
          </dd>
        </div>
        <div>
          <dt>${t.association.result} ${year}</dt>
          <dd>
            ${change(before.association.result, after.association.result)}${this.t.euro(after.association.result)}
          </dd>
        </div>
        <div>
          <dt>${fill(t.association.equityEnd, { year })}</dt>
          <dd>
            ${change(before.association.equityEnd, after.association.equityEnd)}${this.t.euro(after.association.equityEnd)}
          </dd>
          <dd class="quiet">${positionOf(after.association, t)}</dd>
        </div>
      </dl>
      ${others.map((sentence) => html`<p>${sentence}</p>`)}`;
  }

  #own(): TemplateResult {
    const { bill } = this.report.shown;
    const { t, report } = this;
    const isSame = bill.before === bill.after;
    return html`<section>
      <h2>${fill(t.own.caption, { member: bill.into ?? bill.name })}</h2>
      ${this.#table(t.columns.product, this.#lines(), bill.year - 1)}
      <div class="quiet notes">
        <p>${t.own.rounding}</p>
        ${
          bill.withoutPrevious.length === 0
            ? nothing
            : html`<p>
                ${fill(t.own.noPrevious, { products: list(bill.withoutPrevious, t.and), year: bill.year - 1 })}
              </p>`
        }
      </div>
      <div class="chart">
        ${isSame ? planChart(bill, report.dataset, t, WIDTH) : changeChart(bill, report.planned, t, WIDTH)}
      </div>
      ${isSame || bill.gone || bill.joins ? nothing : this.#parts()}
    </section>`;
  }

  #lines(): Row[] {
    const { bill } = this.report.shown;
    const { t } = this;
    const of = (line: BillLine): Row => ({
      name: line.name,
      previous: line.previous,
      before: line.before?.tariff ?? null,
      after: line.after?.tariff ?? null,
      isEstimate: line.after?.estimated ?? false,
    });
    const { before, after } = bill.contribution;
    return [
      ...bill.lines.map(of),
      ...(before === 0 && after === 0
        ? []
        : [{ name: t.parts.contribution, previous: null, before: before || null, after: after || null }]),
      {
        name: t.columns.total,
        previous: bill.previousTotal,
        before: bill.beforeIds.length === 0 ? null : bill.before,
        after: bill.gone ? null : bill.after,
        isTotal: true,
      },
    ];
  }

  #parts(): TemplateResult {
    const { bill } = this.report.shown;
    const changes = changeByCause(bill);
    const rows = PARTS.map((name): Row => {
      const before = bill.lines.reduce((sum, line) => sum + (line.before?.[name] ?? 0), 0);
      return { name: this.t.parts[name], before, after: before + changes[name] };
    });
    return html`<h3>${this.report.d.own.partsTitle}</h3>
      ${this.#table(this.report.d.own.part, rows)}`;
  }

  #association(): TemplateResult {
    const { before, after } = this.report.shown;
    return html`<section>
      <h2>${this.t.tabs.association}</h2>
      ${this.#table(this.t.columns.item, associationLines(before, after, this.t))}
      ${
        this.report.shown.answered.answer.scenario.years.length > 1
          ? this.#years()
          : html`<div class="chart">${equityChart(after, this.t, WIDTH)}</div>`
      }
    </section>`;
  }

  /** Result and equity of every year of the scenario. */
  #years(): TemplateResult {
    const { years } = this.report.shown.answered.answer.scenario;
    const d = this.report.d.years;
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${this.t.year}</th>
          ${[d.result, d.equity, d.headroom].map((name) => html`<th scope="col" class="number">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${years.map(
          ({ year, association: { result, equityEnd, headroom } }) =>
            html`<tr>
              <th scope="row">${year}</th>
              <td class="number">${this.t.euro(result)}</td>
              <td class="number">${this.t.euro(equityEnd)}</td>
              <td class="number">${this.t.difference(headroom)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  /** With the year before, and percentages, where it is a bill. */
  #table(first: string, rows: readonly Row[], previousYear?: number): TemplateResult {
    const { t, report } = this;
    const hasPercent = report.isChanged && previousYear !== undefined;
    const number = (text: string | number) => html`<td class="number">${text}</td>`;
    const head = (text: string | number) => html`<th scope="col" class="number">${text}</th>`;
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${first} <span class="quiet">${t.columns.unit}</span></th>
          ${previousYear === undefined ? nothing : head(previousYear)} ${head(report.planned)}
          ${report.isChanged ? [t.columns.scenario, t.columns.difference].map(head) : nothing}
          ${hasPercent ? head(t.columns.differencePercent) : nothing}
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ name, previous, before, after, isEstimate, isTotal, isPart }) => {
          const delta = (after ?? 0) - (before ?? 0);
          return html`<tr class=${isTotal ? "total" : isPart ? "part" : ""}>
            <th scope="row">${name}${isEstimate ? html` <em>(${t.parts.estimate})</em>` : nothing}</th>
            ${previousYear === undefined ? nothing : number(this.t.euroOrNone(previous))}
            ${number(this.t.euroOrNone(before))}
            ${report.isChanged ? [this.t.euroOrNone(after), this.t.difference(delta)].map(number) : nothing}
            ${hasPercent ? number(this.t.relative(delta, before ?? 0)) : nothing}
          </tr>`;
        })}
        ${previousYear === undefined ? nothing : this.#perInhabitant()}
      </tbody>
    </table>`;
  }

  #perInhabitant(): TemplateResult {
    const { bill } = this.report.shown;
    const per = (cents: number, inhabitants: number) =>
      inhabitants === 0 ? "–" : this.t.exact(Math.round(cents / inhabitants));
    const all = bill.gone ? bill.inhabitantsBefore : bill.inhabitants;
    return html`<tr>
      <th scope="row">
        ${this.report.d.book.perInhabitant}
        <span class="quiet">(${this.t.plain(all)} ${this.t.columns.inhabitants.toLowerCase()})</span>
      </th>
      <td></td>
      <td class="number">${per(bill.before, bill.inhabitantsBefore)}</td>
      ${
        this.report.isChanged
          ? html`<td class="number">${bill.gone ? "–" : per(bill.after, bill.inhabitants)}</td>
              <td></td>
              <td></td>`
          : nothing
      }
    </tr>`;
  }

  #list(name: string, items: readonly string[]): TemplateResult | typeof nothing {
    if (items.length === 0) return nothing;
    return html`<section class="list">
      <h2>${name}</h2>
      <ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>
    </section>`;
  }

  #origin(): TemplateResult {
    const { dataset, versions, d } = this.report;
    return html`<section class="origin quiet">
      <h2>${d.report.versions}</h2>
      <p>
        ${fill(this.t.footer.source, {
          source: dataset.source ?? dataset.plan,
          dataset: versions.dataset.id,
          version: versions.dataset.version,
          engine: versions.engine,
        })}
        ${d.report.hash}: <span class="address">${versions.dataset.hash}</span>.
        ${dataset.vat === "unsaid" ? this.t.footer.vatUnsaid : nothing}
      </p>
      ${
        this.link === ""
          ? nothing
          : html`<p>
              ${d.report.open}: <a href=${this.link}>${this.link.replace(/#.*$/s, "")}</a>
              (${d.report.inLink}).
            </p>`
      }
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "dimpact-paper": PaperView;
  }
}
