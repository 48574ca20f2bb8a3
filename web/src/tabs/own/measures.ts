/** How the own bill changes by measure (a fair share each) and by kind of cost. */
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import "../../charts/chart.ts";
import { axisStart, waterfall, type Waterfall } from "../../charts/waterfall.ts";
import type { Attribution, Scenario } from "../../engine/types.ts";
import { difference, euro } from "../../texts/format.ts";
import { spokenMeasures } from "../../scenario/measures/spoken.ts";
import { changeByCause, PARTS, type Bill, type Part } from "../../outcome/bill.ts";
import { plannedTopic, scenarioTopic, type What } from "../../outcome/bill-topics.ts";
import { differenceOf, sumOf, type Topic } from "../../outcome/topic.ts";
import type { State } from "../../session/store.ts";
import { details } from "../../texts/details/index.ts";
import { fill } from "../../texts/fill.ts";
import { amountStyles, figureCell } from "../../ui/amount.ts";
import { differenceCell } from "./own-outcome.ts";
import type { Shown } from "../../outcome/shown.ts";
import { tableStyles } from "../../ui/table-styles.ts";
import { View } from "../../ui/view.ts";

/** A fair share takes many evaluations: not at every step of a slider. */
const REST_MS = 150;

interface Found {
  bill: Bill;
  attribution: Attribution;
  /** The sentences of its measures. */
  names: readonly string[];
}

@customElement("dimpact-own-measures")
export class OwnMeasures extends View {
  @property({ attribute: false }) state!: State;
  @property({ attribute: false }) shown!: Shown;
  /** Stays until the next one is there, so that nothing jumps. */
  @state() private found: Found | null = null;

  static override styles = [
    ...(View.styles as []),
    tableStyles,
    amountStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 2rem;
      }

      h3 {
        margin-block-end: 0.5rem;
      }
    `,
  ];

  #asked: Scenario | null = null;
  readonly #ask = this.asking<Found>(
    (found) => {
      this.found = found;
    },
    () => {
      this.found = null;
    },
    REST_MS,
  );

  protected override willUpdate(): void {
    const { scenario, inquire, bill } = this.shown;
    if (scenario === this.#asked) return;
    this.#asked = scenario;
    const names = spokenMeasures(this.state, this.shown.answered, this.t);
    this.#ask(async (signal) => ({
      bill,
      attribution: await inquire({ kind: "attribution", scenario }, signal),
      names,
    }));
  }

  override render(): TemplateResult {
    const { found } = this;
    return html`${found ? this.#byMeasure(found) : nothing} ${this.#byPart(this.shown.bill)}`;
  }

  #byMeasure({ bill, attribution, names }: Found): TemplateResult | typeof nothing {
    const id = bill.afterId ?? bill.beforeIds[0];
    const { year, inPlan } = bill;
    const inYear = attribution.years.find((one) => one.year === year);
    const own = inYear?.members.find((member) => member.id === id);
    if (!own) return nothing;
    const d = details().own;
    const { t } = this;
    const shares = names.map((name, index) => ({ name, cents: own.byEvent[index] ?? 0 }));
    const plan = fill(inPlan ? t.columns.plan : t.columns.unchanged, { year });
    const data: Waterfall = {
      start: { name: plan, cents: own.baseline },
      steps: shares.filter(({ cents }) => cents !== 0),
      end: { name: t.columns.scenario, cents: own.scenario },
      moreIs: "burden",
      namesAbove: true,
    };
    const from = axisStart(data);
    const note = shares.length < 2 ? "" : d.fair;
    return html`<dimpact-chart
      .message=${messageOf(shares)}
      .note=${[note, from === 0 ? "" : fill(t.own.axis, { from: euro(from) })].filter(Boolean).join(" ")}
      .draw=${waterfall(data)}
      .table=${{
        columns: [d.measure, t.columns.difference],
        rows: [
          [plan, euro(own.baseline)],
          ...shares.map(({ name, cents }) => [name, difference(cents)]),
          [t.columns.scenario, euro(own.scenario)],
        ],
      }}
    ></dimpact-chart>`;
  }

  #byPart(bill: Bill): TemplateResult {
    const { t } = this;
    const d = details().own;
    const sums = PARTS.map((part) => ({
      part,
      name: t.parts[part],
      before: bill.lines.reduce((sum, line) => sum + (line.before?.[part] ?? 0), 0),
      change: changeByCause(bill)[part],
    }));
    const contribution = {
      part: "contribution" as const,
      name: t.parts.contribution,
      before: bill.contribution.before,
      change: changeByCause(bill).contribution,
    };
    const hasContribution = contribution.before !== 0 || contribution.change !== 0;
    const rows = hasContribution ? [...sums, contribution] : sums;
    const { year } = bill;
    const plan = fill(year === this.state.dataset.year ? t.columns.plan : t.columns.unchanged, { year });
    return html`<section aria-labelledby="parts">
      <h3 class="nl-heading nl-heading--level-5" id="parts">${d.partsTitle}</h3>
      <div class="scroll">
        <table class="utrecht-table utrecht-table--html-table" aria-labelledby="parts">
          <thead>
            <tr>
              <th scope="col">${d.part}<span class="unit quiet">${t.columns.unit}</span></th>
              <th scope="col" class="number">${plan}</th>
              <th scope="col" class="number">${t.columns.scenario}</th>
              <th scope="col" class="number">${t.columns.difference}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ name, part, before, change }) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  ${figures(before, change, this.#topics(bill, part))}
                </tr>`,
            )}
            <tr class="total">
              <th scope="row">${t.columns.total}</th>
              ${figures(bill.before, bill.after - bill.before, this.#topics(bill, "total"))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>`;
  }

  /** Of a kind of cost: that of each product. */
  #topics(bill: Bill, part: Part | "contribution" | "total"): Sides {
    if (part === "contribution" || part === "total")
      return this.#sides({ part }, bill.name, bill.contribution.after !== 0 || part === "total");
    const sides = bill.lines.map((line) => ({
      name: line.name,
      ...this.#sides({ product: line.product, part }, line.name, line.after !== null),
    }));
    const all = (side: keyof Sides) =>
      sumOf(
        part,
        bill.name,
        bill.year,
        sides.flatMap(({ name, [side]: of }) => (of ? [{ of, name }] : [])),
      );
    return { before: all("before"), after: all("after") };
  }

  #sides(what: What, name: string, isAfter: boolean): Sides {
    const { bill, before } = this.shown;
    return {
      before: plannedTopic(before, bill.beforeIds, what, name),
      after: isAfter ? scenarioTopic(bill, what) : null,
    };
  }
}

interface Sides {
  before: Topic | null;
  after: Topic | null;
}

const figures = (before: number, change: number, topics: Sides): TemplateResult =>
  html`${figureCell(euro(before), topics.before)}${figureCell(euro(before + change), topics.after)}
  ${differenceCell(change, differenceOf(topics.before, topics.after))}`;

const messageOf = (shares: readonly { name: string; cents: number }[]): string => {
  const d = details().own;
  const counting = shares.filter(({ cents }) => cents !== 0);
  const [first] = [...counting].sort((a, b) => Math.abs(b.cents) - Math.abs(a.cents));
  if (!first) return d.noMeasure;
  if (counting.length === 1) return d.oneMeasure;
  return fill(first.cents > 0 ? d.mostUp : d.mostDown, {
    measure: first.name,
    amount: difference(first.cents),
  });
};
