/** The scenarios side by side: what each does to the own bill, the association and the other members. */
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import "../../charts/chart.ts";
import { rows, type BarRow } from "../../charts/rows.ts";
import { reasonOf, type Question } from "../../engine/answer.ts";
import type { Compared } from "../../engine/inquiry.ts";
import { spokenMeasures } from "../../scenario/measures/spoken.ts";
import {
  cheapestFirst,
  comparisonOf,
  questionsFor,
  type Column,
  type Comparison,
} from "../../outcome/comparison.ts";
import { laterYearsIn } from "../../outcome/later-years.ts";
import { nameOf } from "../../outcome/names.ts";
import { showYear } from "../../scenario/document.ts";
import type { State } from "../../session/store.ts";
import { show } from "../../scenario/arrangements.ts";
import type { Workspace } from "../../scenario/workspace.ts";
import { details } from "../../texts/details/index.ts";
import { fill } from "../../texts/fill.ts";
import { amount, amountStyles, type ExplanationAsked } from "../../ui/amount.ts";
import { groupsOf, type Cell, type Row } from "./compare-rows.ts";
import { compareStyles } from "./compare-styles.ts";
import "../../panel/scenario-switch.ts";
import type { Shown } from "../../outcome/shown.ts";
import { outcomeStyles, tableStyles } from "../../ui/table-styles.ts";
import { View } from "../../ui/view.ts";

interface Found {
  workspace: Workspace;
  questions: readonly Question[];
  results: readonly Compared[];
}

@customElement("dimpact-compare-outcome")
export class CompareOutcome extends View {
  @property({ attribute: false }) state!: State;
  @property({ attribute: false }) shown!: Shown;
  /** Stays until the next one is there, so that nothing jumps. */
  @state() private found: Found | null = null;
  @state() private failure = "";

  static override styles = [...(View.styles as []), tableStyles, outcomeStyles, amountStyles, compareStyles];

  #asked: Workspace | null = null;
  readonly #ask = this.asking<Found>(
    (found) => {
      this.found = found;
      this.failure = "";
    },
    (error) => {
      this.failure = this.t.local(reasonOf(error));
    },
  );

  protected override willUpdate(): void {
    const { workspace, dataset } = this.state;
    const { inquire } = this.shown;
    if (workspace === this.#asked) return;
    this.#asked = workspace;
    const questions = questionsFor(workspace, dataset);
    this.#ask(async (signal) => ({
      workspace,
      questions,
      results: await inquire({ kind: "compare", questions }, signal),
    }));
  }

  /** What offered the second scenario is gone once it is there, and the focus with it. */
  protected override updated(changed: PropertyValues<this>): void {
    const former = changed.get("state")?.workspace.scenarios.length ?? 0;
    const now = this.state.workspace.scenarios.length;
    if (former === 1 && now > 1 && this.#hadFocus) this.renderRoot.querySelector<HTMLElement>("h2")?.focus();
    this.#hadFocus = this.matches(":focus-within");
  }

  #hadFocus = false;

  get #comparison(): Comparison | null {
    const { found } = this;
    const { dataset, places, own } = this.state;
    const code = found?.workspace.scenarios[0]?.document.municipality ?? own?.code;
    const place = places.find((one) => one.code === code);
    return found && place
      ? comparisonOf(found.workspace, found.questions, found.results, { dataset, place })
      : null;
  }

  override render(): TemplateResult {
    if (this.failure) return html`<p role="alert">${this.failure}</p>`;
    const comparison = this.#comparison;
    if (!comparison) return html``;
    const d = details(this.t).compare;
    return html`
      <section aria-labelledby="title">
        <div class="head">
          <h2 class="message" id="title" tabindex="-1">${fill(d.title, { year: comparison.year })}</h2>
          ${this.#years(comparison)}
        </div>
        ${comparison.scenarios.length === 1 ? this.#offer() : nothing} ${this.#chart(comparison)}
      </section>
      <div>
        ${this.#table(comparison)}
        <div class="under-table quiet">${this.#notes(comparison).map((note) => html`<p>${note}</p>`)}</div>
      </div>
    `;
  }

  #offer(): TemplateResult {
    const { dataset, places, own, workspace } = this.state;
    return html`<div
      class="offer no-print"
      @focusin=${() => {
        this.#hadFocus = true;
      }}
    >
      <dimpact-scenario-switch
        .workspace=${workspace}
        .context=${{ dataset, places, own, before: [], t: this.t }}
      ></dimpact-scenario-switch>
    </div>`;
  }

  #years({ year, years }: Comparison): TemplateResult | typeof nothing {
    if (years.length < 2) return nothing;
    return html`<label class="years no-print">
      <span class="quiet">${this.t.year}</span>
      <select
        class="utrecht-select utrecht-select--html-select"
        aria-label=${this.t.yearOf}
        @change=${(event: Event) => {
          this.change(showYear(Number((event.target as HTMLSelectElement).value)));
        }}
      >
        ${years.map((one) => html`<option value=${one} ?selected=${one === year}>${one}</option>`)}
      </select>
    </label>`;
  }

  #name(column: Column, year: number): string {
    const { plan, unchanged } = this.t.columns;
    if (column.named) return nameOf(column.named, this.t);
    return fill(year === this.state.dataset.year ? plan : unchanged, { year });
  }

  #chart(comparison: Comparison): TemplateResult {
    const d = details(this.t).compare;
    const { t } = this;
    const bill = comparison.scenarios.find(({ figures }) => figures)?.figures?.bill;
    const isPlanned = (comparison.plan.figures?.bill.after ?? 0) > 0;
    const present = comparison.scenarios.flatMap(({ named, figures }) =>
      named && figures?.bill.present ? [{ name: nameOf(named, t), bill: figures.bill }] : [],
    );
    const drawn = present.map(({ name, bill: { before, after } }): BarRow => {
      const cents = isPlanned ? after - before : after;
      const style = isPlanned ? (cents > 0 ? "up" : "down") : "scenario";
      return { name, cents, style, words: isPlanned ? this.t.difference(cents) : this.t.euro(cents) };
    });
    const message = messageOf(comparison, isPlanned, bill?.into ?? bill?.name ?? "", t);
    if (drawn.every(({ cents }) => cents === 0)) return html`<p class="unmoved">${message}</p>`;
    return html`<dimpact-chart
      .message=${message}
      .note=${isPlanned ? d.chartDifference : d.chartTotal}
      .draw=${rows(drawn)}
      .table=${{
        columns: [t.columns.scenario, isPlanned ? t.columns.difference : t.columns.total],
        rows: drawn.map(({ name, words }) => [name, words]),
      }}
    ></dimpact-chart>`;
  }

  #table(comparison: Comparison): TemplateResult {
    const columns = [comparison.plan, ...comparison.scenarios];
    const groups = groupsOf(comparison, this.state.dataset, this.t);
    return html`<div class="scroll">
      <table class="utrecht-table utrecht-table--html-table with-${columns.length}">
        <caption class="visually-hidden">
          ${details(this.t).compare.caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${this.t.columns.item}<span class="unit quiet">${this.t.columns.unit}</span></th>
            ${columns.map((column) => this.#head(column, comparison.year))}
          </tr>
        </thead>
        ${groups.map(
          ({ name, rows: lines }) =>
            html`<tbody>
              <tr class="group">
                <th scope="rowgroup" colspan=${columns.length + 1}><span>${name}</span></th>
              </tr>
              ${lines.map((row) => this.#row(row, columns))}
            </tbody>`,
        )}
      </table>
    </div>`;
  }

  #head(column: Column, year: number): TemplateResult {
    const { named } = column;
    const name = this.#name(column, year);
    if (!named) return html`<th scope="col" class="number">${name}</th>`;
    const d = details(this.t).compare;
    const isOnScreen = named.id === this.state.workspace.active;
    const t = this.t.scenario;
    return html`<th scope="col" class="number ${isOnScreen ? "on-screen" : ""}">
      ${
        isOnScreen
          ? html`${name}<span class="unit quiet">${d.onScreen}</span>`
          : html`<button
              class="look"
              type="button"
              title=${fill(d.show, { scenario: name })}
              @click=${() => {
                this.arrange(show(named.id));
              }}
            >
              ${name}
            </button>`
      }
      <span class="unit quiet">${column.document.overhead === "fixed" ? t.fixed : t.reallocated}</span>
      ${this.#troubles(column)}
    </th>`;
  }

  #troubles({ failure, problems }: Column): TemplateResult | typeof nothing {
    const d = details(this.t).compare;
    if (failure.length > 0)
      return html`<span class="trouble"
        >${d.failed} ${failure.map(({ message }) => this.t.local(message)).join(" ")}</span
      >`;
    if (problems.length === 0) return nothing;
    const count = problems.length === 1 ? d.leftOutOne : fill(d.leftOut, { count: problems.length });
    return html`<span class="trouble"
      >${count} ${problems.flatMap((all) => all.map(({ message }) => this.t.local(message))).join(" ")}</span
    >`;
  }

  #row({ name, more, style = "", cell }: Row, columns: readonly Column[]): TemplateResult {
    return html`<tr class=${style}>
      <th scope="row">${name}${more ? html`<br /><small class="quiet">${more}</small>` : nothing}</th>
      ${columns.map((column) => this.#cell(cell(column), column))}
    </tr>`;
  }

  #cell(
    { words, lines, topic = null, style = "", isEstimate = false }: Cell,
    column: Column,
  ): TemplateResult {
    return html`<td
      class="number ${style}"
      @explanation-asked=${(event: ExplanationAsked) => {
        event.about = { scenario: column.scenario, sentences: this.#sentences(column) };
      }}
    >
      ${
        lines
          ? html`<ul>
              ${lines.map((line) => html`<li>${line}</li>`)}
            </ul>`
          : amount(words, topic)
      }
      ${isEstimate ? html`<span class="nl-data-badge">${this.t.parts.estimate}</span>` : nothing}
    </td>`;
  }

  #sentences({ document, order }: Column): string[] {
    return spokenMeasures(this.state, { answer: { order }, document }, this.t);
  }

  #notes({ year, scenarios }: Comparison): string[] {
    const { t } = this;
    const first = this.state.dataset.year;
    const isLater = year > first && scenarios.some(({ document }) => document.overhead === "fixed");
    return [
      t.own.explain,
      t.own.rounding,
      details(this.t).compare.supportMore,
      details(this.t).decisions.indication,
      ...laterYearsIn(year, this.state.dataset, t),
      ...(isLater ? [`${t.scenario.fixed}: ${fill(t.scenario.laterYears, { year: first })}`] : []),
    ];
  }
}

const messageOf = (comparison: Comparison, isPlanned: boolean, member: string, t: View["t"]): string => {
  const d = details(t).compare;
  const [best, ...others] = cheapestFirst(comparison);
  const values = { member, year: comparison.year };
  if (!best) return fill(d.absent, values);
  const scenario = nameOf(best.named, t);
  if (!isPlanned) return fill(d.lowest, { ...values, scenario, amount: t.euro(best.bill.after) });
  const delta = best.bill.after - best.bill.before;
  if (delta < 0) return fill(d.less, { ...values, scenario, amount: t.size(delta) });
  const isSame = [best, ...others].every(({ bill }) => bill.after === bill.before);
  return fill(isSame ? d.unchanged : d.notLess, values);
};
