/** The years ahead: the own bill, and the association's result and equity with the years behind it. */
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import "../../charts/chart.ts";
import { lines, type Line } from "../../charts/lines.ts";
import type { Dataset, Result, Scenario } from "../../engine/types.ts";
import { lookAhead, type Ahead } from "../../outcome/ahead.ts";
import { billOf, type Bill } from "../../outcome/bill.ts";
import { plannedTopic, scenarioTopic } from "../../outcome/bill-topics.ts";
import { differenceOf, type Topic } from "../../outcome/topic.ts";
import type { State } from "../../session/store.ts";
import { details } from "../../texts/details/index.ts";
import { clause, fill, list } from "../../texts/fill.ts";
import { amountStyles, differenceCell, figureCell } from "../../ui/amount.ts";
import { hasMeasures, type Shown } from "../../outcome/shown.ts";
import { outcomeStyles, tableStyles } from "../../ui/table-styles.ts";
import { View } from "../../ui/view.ts";

interface Found extends Ahead {
  shown: Shown;
}

type Past = NonNullable<Dataset["equity"]["history"]>[number];

@customElement("dimpact-years-outcome")
export class YearsOutcome extends View {
  @property({ attribute: false }) state!: State;
  @property({ attribute: false }) shown!: Shown;
  @state() private found: Found | null = null;

  static override styles = [...(View.styles as []), tableStyles, outcomeStyles, amountStyles];

  #asked: Scenario | null = null;
  readonly #ask = this.asking<Found>(
    (found) => {
      this.found = found;
    },
    () => {
      this.found = null;
    },
  );

  protected override willUpdate(): void {
    const { shown } = this;
    if (shown.scenario === this.#asked) return;
    this.#asked = shown.scenario;
    this.#ask(async (signal) => ({ shown, ...(await lookAhead(shown, signal)) }));
  }

  get #bills(): Bill[] {
    const { found } = this;
    const { dataset, places } = this.state;
    if (!found) return [];
    const { answer, document } = found.shown.answered;
    const place = places.find((one) => one.code === document.municipality);
    if (!place) return [];
    const all = { ...answer, plan: found.plan, scenario: found.result };
    return found.result.years.map(({ year }) => billOf(all, document, dataset, place, year));
  }

  override render(): TemplateResult {
    const { found } = this;
    if (!found) return html``;
    const bills = this.#bills;
    return html`${this.#own(bills, found)} ${this.#association(found)}`;
  }

  #own(bills: readonly Bill[], found: Found): TemplateResult | typeof nothing {
    const d = details(this.t).years;
    const { t } = this;
    const isChanged = hasMeasures(found.shown);
    const after = bills.filter(({ present }) => present).map(({ year, after: cents }) => ({ year, cents }));
    const before = bills
      .filter(({ beforeIds }) => beforeIds.length > 0)
      .map(({ year, before: cents }) => ({ year, cents }));
    const drawn: Line[] = [];
    if (isChanged && before.length > 0) drawn.push({ name: d.without, style: "plan", points: before });
    if (after.length > 0)
      drawn.push({ name: isChanged ? t.columns.scenario : d.plan, style: "scenario", points: after });
    const [first] = bills;
    const last = bills.at(-1);
    if (!first || !last) return nothing;
    const values = {
      member: last.into ?? last.name,
      first: first.year,
      last: last.year,
      from: this.t.euroOrNone(first.present ? first.after : first.beforeIds.length > 0 ? first.before : null),
      to: this.t.euroOrNone(last.present ? last.after : null),
    };
    return html`<section aria-labelledby="own">
      <h2 class="message" id="own">${fill(last.present ? d.ownTitle : d.goneTitle, values)}</h2>
      <p class="quiet intro">${this.#rates()}</p>
      ${
        drawn.length === 0
          ? nothing
          : html`<dimpact-chart
              .message=${d.ownChart}
              .draw=${lines({ lines: drawn }, this.t)}
              .table=${{
                columns: [t.year, d.without, t.columns.scenario],
                rows: bills.map((bill) => [
                  String(bill.year),
                  this.t.euroOrNone(bill.beforeIds.length > 0 ? bill.before : null),
                  this.t.euroOrNone(bill.present ? bill.after : null),
                ]),
              }}
            ></dimpact-chart>`
      }
      <div class="scroll">
        <table class="utrecht-table utrecht-table--html-table">
          <caption class="visually-hidden">
            ${d.ownChart}
          </caption>
          ${this.#head([d.without, t.columns.scenario, t.columns.difference])}
          <tbody>
            ${bills.map(
              (bill) =>
                html`<tr>
                  <th scope="row">${bill.year}</th>
                  ${this.#figures(bill, found)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <div class="under-table quiet">
        <p>${t.own.explain}</p>
        <p>${t.own.rounding}</p>
      </div>
    </section>`;
  }

  #figures(bill: Bill, { plan }: Found): TemplateResult {
    const planned = plan.years.find(({ year }) => year === bill.year);
    const total = { part: "total" } as const;
    const before = planned ? plannedTopic(planned, bill.beforeIds, total, bill.name) : null;
    const after = scenarioTopic(bill, total);
    return html`${figureCell(this.t.euroOrNone(before ? bill.before : null), before)}
    ${figureCell(this.t.euroOrNone(after ? bill.after : null), after)}
    ${differenceCell((after ? bill.after : 0) - bill.before, differenceOf(before, after), this.t)}`;
  }

  #rates(): string {
    const { indexation } = this.state.dataset;
    const set = this.shown.answered.document.assumptions.indexation;
    const of = (rate: "supplier" | "wages" | "operating") =>
      String(Number(((set?.[rate] ?? indexation[rate]) * 100).toFixed(2))).replace(
        ".",
        this.t.code === "nl" ? "," : ".",
      );
    return fill(details(this.t).years.rates, {
      supplier: of("supplier"),
      wages: of("wages"),
      operating: of("operating"),
      year: this.state.dataset.year,
      source: indexation.source ?? "",
    });
  }

  #association({ result, plan, shown }: Found): TemplateResult {
    const d = details(this.t).years;
    const { t } = this;
    const isChanged = hasMeasures(shown);
    const history = this.state.dataset.equity.history ?? [];
    const past = history.map(({ year, equity }) => ({ year, cents: equity * 100 }));
    const of = (from: Result) =>
      from.years.map(({ year, association }) => ({ year, cents: association.equityEnd }));
    const joined = (points: ReturnType<typeof of>) => [...past.slice(-1), ...points];
    const norm = result.years[0]?.association.equityNorm ?? 0;
    const drawn: Line[] = [
      ...(past.length > 1 ? [{ name: "", style: "past" as const, points: past }] : []),
      ...(isChanged ? [{ name: d.without, style: "plan" as const, points: joined(of(plan)) }] : []),
      {
        name: isChanged ? t.columns.scenario : d.plan,
        style: "scenario" as const,
        points: joined(of(result)),
      },
    ];
    const short = result.years.find(({ association }) => association.headroom < 0);
    const last = result.years.at(-1);
    const values = {
      year: short?.year ?? last?.year ?? "",
      amount: this.t.euro((short ?? last)?.association.equityEnd ?? 0),
    };
    return html`<section aria-labelledby="association">
      <h2 class="message" id="association">${fill(short ? d.shortTitle : d.enoughTitle, values)}</h2>
      <dimpact-chart
        .message=${d.equityChart}
        .draw=${lines(
          {
            lines: drawn,
            mark: { name: t.association.equityNorm, cents: norm },
          },
          this.t,
        )}
        .table=${{
          columns: [t.year, d.result, d.equity],
          rows: [
            ...history.map((one) => [
              String(one.year),
              one.result === null ? "–" : this.t.euro(one.result * 100),
              this.t.euro(one.equity * 100),
            ]),
            ...result.years.map(({ year, association }) => [
              String(year),
              this.t.euro(association.result),
              this.t.euro(association.equityEnd),
            ]),
          ],
        }}
      ></dimpact-chart>
      <div class="scroll">
        <table class="utrecht-table utrecht-table--html-table">
          <caption class="visually-hidden">
            ${d.equityChart}
          </caption>
          ${this.#head([d.result, d.equity, d.headroom])}
          <tbody>
            ${history.map(
              (one) =>
                html`<tr class="past">
                  <th scope="row">${one.year}</th>
                  ${this.#past("result", one.result, one)} ${this.#past("equity", one.equity, one)}
                  <td class="number zero">–</td>
                </tr>`,
            )}
            ${result.years.map(
              ({ year, association }) =>
                html`<tr>
                  <th scope="row">${year}</th>
                  ${figureCell(this.t.euro(association.result), { year, figure: "result" })}
                  ${figureCell(this.t.euro(association.equityEnd), { year, figure: "equityEnd" })}
                  ${figureCell(
                    this.t.difference(association.headroom),
                    { year, figure: "headroom" },
                    association.headroom < 0 ? "more" : "",
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <div class="under-table quiet">
        ${this.#bases().map((basis) => html`<p>${basis}</p>`)}
        <p>${t.own.explain}</p>
        <p>${t.own.rounding}</p>
      </div>
    </section>`;
  }

  #past(printed: "result" | "equity", euros: number | null, { year, basis }: Past): TemplateResult {
    const { source = "" } = this.state.dataset.equity;
    const topic: Topic | null =
      euros === null ? null : { printed, name: "", year, cents: euros * 100, source, note: basis };
    return figureCell(this.t.euroOrNone(euros === null ? null : euros * 100), topic);
  }

  /** Where the past comes from, years with the same basis together. */
  #bases(): string[] {
    const byText = new Map<string, number[]>();
    for (const { year, basis } of this.state.dataset.equity.history ?? []) {
      const text = this.t.local(basis);
      if (text !== "") byText.set(text, [...(byText.get(text) ?? []), year]);
    }
    return [...byText].map(([text, years]) => `${list(years.map(String), this.t.and)}: ${clause(text)}.`);
  }

  #head(columns: readonly string[]): TemplateResult {
    return html`<thead>
      <tr>
        <th scope="col">${this.t.year}<span class="unit quiet">${this.t.columns.unit}</span></th>
        ${columns.map((name) => html`<th scope="col" class="number">${name}</th>`)}
      </tr>
    </thead>`;
  }
}
