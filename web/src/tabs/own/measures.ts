/** How the own bill changes by measure (a fair share each) and by kind of cost. */
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import "../../charts/chart.ts";
import { axisStart, waterfall, type Waterfall } from "../../charts/waterfall.ts";
import { problemsIn } from "../../engine/answer.ts";
import type { Attribution, MemberAttribution, Scenario } from "../../engine/types.ts";
import { spokenMeasures } from "../../scenario/measures/spoken.ts";
import { changeByCause, PARTS, type Bill, type Part } from "../../outcome/bill.ts";
import { plannedTopic, scenarioTopic, type What } from "../../outcome/bill-topics.ts";
import { differenceOf, sumOf, type Topic } from "../../outcome/topic.ts";
import type { State } from "../../session/store.ts";
import { details } from "../../texts/details/index.ts";
import { fill } from "../../texts/fill.ts";
import type { Speech } from "../../texts/index.ts";
import { amountStyles, differenceCell, figureCell } from "../../ui/amount.ts";
import type { Shown } from "../../outcome/shown.ts";
import { tableStyles } from "../../ui/table-styles.ts";
import { View } from "../../ui/view.ts";

/** A fair share takes many evaluations: not at every step of a slider. */
const REST_MS = 150;
/** What takes longer is said to be on its way. */
const PATIENCE_MS = 400;

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
  /** The next one takes a while. */
  @state() private waiting = false;
  /** There are too many measures to share the difference out over. */
  @state() private tooMany = false;

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
      this.#settle(found, false);
    },
    (error) => {
      this.#settle(null, problemsIn(error)?.some(({ code }) => code === "too-many-events") ?? false);
    },
    REST_MS,
  );
  #patience: ReturnType<typeof setTimeout> | undefined;

  #settle(found: Found | null, tooMany: boolean): void {
    clearTimeout(this.#patience);
    this.waiting = false;
    this.found = found;
    this.tooMany = tooMany;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#patience);
  }

  protected override willUpdate(): void {
    const { scenario, inquire, bill } = this.shown;
    if (scenario === this.#asked) return;
    this.#asked = scenario;
    const names = spokenMeasures(this.state, this.shown.answered, this.t);
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      this.waiting = true;
    }, REST_MS + PATIENCE_MS);
    this.#ask(async (signal) => ({
      bill,
      attribution: await inquire({ kind: "attribution", scenario }, signal),
      names,
    }));
  }

  override render(): TemplateResult {
    const { found } = this;
    return html`${this.#remark()} ${found ? this.#byMeasure(found) : nothing} ${this.#byPart(this.shown.bill)}`;
  }

  #remark(): TemplateResult | typeof nothing {
    const d = details(this.t).own;
    if (!this.waiting && !this.tooMany) return nothing;
    return html`<p class="nl-paragraph" role="status">${this.waiting ? d.sharing : d.tooMany}</p>`;
  }

  /** Of a sample, how far off it may be. */
  #sampled({ exact, orders = 0 }: Attribution, { standardError = 0 }: MemberAttribution): string {
    return exact
      ? ""
      : fill(details(this.t).own.sampled, { orders, error: this.t.euro(Math.max(standardError, 100)) });
  }

  #byMeasure({ bill, attribution, names }: Found): TemplateResult | typeof nothing {
    const id = bill.afterId ?? bill.beforeIds[0];
    const { year, inPlan } = bill;
    const inYear = attribution.years.find((one) => one.year === year);
    const own = inYear?.members.find((member) => member.id === id);
    if (!own) return nothing;
    const d = details(this.t).own;
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
      .message=${messageOf(shares, this.t)}
      .note=${[note, this.#sampled(attribution, own), from === 0 ? "" : fill(t.own.axis, { from: this.t.euro(from) })].filter(Boolean).join(" ")}
      .draw=${waterfall(data, this.t)}
      .table=${{
        columns: [d.measure, t.columns.difference],
        rows: [
          [plan, this.t.euro(own.baseline)],
          ...shares.map(({ name, cents }) => [name, this.t.difference(cents)]),
          [t.columns.scenario, this.t.euro(own.scenario)],
        ],
      }}
    ></dimpact-chart>`;
  }

  #byPart(bill: Bill): TemplateResult {
    const { t } = this;
    const d = details(this.t).own;
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
                  ${figures(before, change, this.#topics(bill, part), this.t)}
                </tr>`,
            )}
            <tr class="total">
              <th scope="row">${t.columns.total}</th>
              ${figures(bill.before, bill.after - bill.before, this.#topics(bill, "total"), this.t)}
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

const figures = (before: number, change: number, topics: Sides, t: Speech): TemplateResult =>
  html`${figureCell(t.euro(before), topics.before)}${figureCell(t.euro(before + change), topics.after)}
  ${differenceCell(change, differenceOf(topics.before, topics.after), t)}`;

const messageOf = (shares: readonly { name: string; cents: number }[], t: Speech): string => {
  const d = details(t).own;
  const counting = shares.filter(({ cents }) => cents !== 0);
  const [first] = [...counting].sort((a, b) => Math.abs(b.cents) - Math.abs(a.cents));
  if (!first) return d.noMeasure;
  if (counting.length === 1) return d.oneMeasure;
  return fill(first.cents > 0 ? d.mostUp : d.mostDown, {
    measure: first.name,
    amount: t.difference(first.cents),
  });
};
