/** What the scenario does to every member: who pays more, who less. */
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import "../charts/chart.ts";
import { cutOff, spread, type Amount } from "../charts/spread.ts";
import type { Dataset } from "../engine/types.ts";
import type { MemberResult } from "../engine/types.ts";
import { difference, euro, euroOrNone, plain, relative } from "../format.ts";
import { plannedTopic } from "../outcome/bill-topics.ts";
import { supportSentence } from "../outcome/sentences.ts";
import { differenceOf, type Topic } from "../outcome/topic.ts";
import { successorOf } from "../measures/standing.ts";
import { compareNames, type Place } from "../store/places.ts";
import { counting } from "../store/question.ts";
import { fill, list } from "../texts/fill.ts";
import { amountStyles, figureCell } from "./amount.ts";
import { differenceCell } from "./own-outcome.ts";
import { PlaceChosen } from "./place-picker.ts";
import type { Shown } from "./shown.ts";
import { outcomeStyles, tableStyles } from "./table-styles.ts";
import { View } from "./view.ts";

type Column = "name" | "inhabitants" | "baseline" | "total" | "delta" | "share";

const shareOf = (member: MemberResult): number =>
  member.baseline === 0 ? 0 : member.delta / member.baseline;

const compare =
  (column: Column) =>
  (a: MemberResult, b: MemberResult): number => {
    if (column === "name") return compareNames(a.name, b.name);
    if (column === "share") return shareOf(a) - shareOf(b);
    return a[column] - b[column];
  };

@customElement("dimpact-members-outcome")
export class MembersOutcome extends View {
  @property({ attribute: false }) data!: Dataset;
  @property({ attribute: false }) places: readonly Place[] = [];
  @property({ attribute: false }) own: Place | null = null;
  @property({ attribute: false }) shown!: Shown;
  @state() private sort: { column: Column; isDown: boolean } = { column: "name", isDown: false };

  static override styles = [
    ...(View.styles as []),
    tableStyles,
    outcomeStyles,
    amountStyles,
    css`
      .counts {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1.5rem;
        margin-block: 0.25rem 1.25rem;
      }

      .counts li {
        display: flex;
        align-items: baseline;
        gap: 0.375rem;
      }

      .counts strong {
        font-size: var(--basis-text-font-size-lg);
        font-variant-numeric: tabular-nums;
      }

      .utrecht-table thead {
        --utrecht-table-cell-padding-block-start: 0;
        --utrecht-table-cell-padding-block-end: 0;
      }

      .sort {
        display: inline-flex;
        align-items: center;
        gap: 0.25rem;
        min-block-size: 2.75rem;
        padding: 0;
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        font-weight: 700;
        text-align: inherit;
        cursor: pointer;
      }

      .number .sort {
        flex-direction: row-reverse;
      }

      .sort:hover {
        color: var(--page-accent-color);
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }

      .sort .mark {
        inline-size: 0.75rem;
        font-size: 0.625rem;
      }

      .own {
        --utrecht-table-header-cell-font-weight: 700;
        background: var(--basis-color-action-2-bg-subtle);
        font-weight: 700;
      }

      .utrecht-table .own th:first-child {
        background: var(--basis-color-action-2-bg-subtle);
        box-shadow: inset 3px 0 0 var(--page-accent-color);
        padding-inline-start: 0.625rem;
      }

      .look {
        min-block-size: 1.5rem;
        padding: 0;
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        text-align: start;
        cursor: pointer;
      }

      .look:hover {
        color: var(--page-accent-color);
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }

      .tag {
        color: var(--page-quiet-color);
        font-size: var(--basis-text-font-size-sm);
        font-weight: 400;
      }
    `,
  ];

  get #isChanged(): boolean {
    const { better, worse } = this.shown.after.support;
    return better + worse > 0;
  }

  override render(): TemplateResult {
    const { after } = this.shown;
    const { t } = this;
    const total = after.members.reduce((sum, member) => sum + member.total, 0);
    const plan = fill(t.all.plan, { count: after.members.length, amount: euro(total), year: after.year });
    const hasEvents = this.shown.answered.answer.order.length > 0;
    return html`
      <section aria-labelledby="message">
        <h2 class="message" id="message">${hasEvents ? supportSentence(after, t) : plan}</h2>
        ${hasEvents ? this.#counts() : html`<p class="intro"></p>`} ${this.#chart()}
      </section>
      <div>
        <div class="scroll">
          <table class="utrecht-table utrecht-table--html-table">
            <caption class="visually-hidden">
              ${t.all.caption}
            </caption>
            ${this.#head()}
            <tbody>
              ${this.#sorted().map((member) => this.#row(member))}
            </tbody>
          </table>
        </div>
        <div class="under-table quiet">
          <p>${t.own.explain}</p>
          <p>${t.own.rounding}</p>
          ${this.#left()}
        </div>
      </div>
    `;
  }

  #counts(): TemplateResult {
    const { worse, better, unchanged } = this.shown.after.support;
    const t = this.t.all;
    const item = (count: number, mark: string, words: string, style: string) =>
      html`<li class=${style}>
        <strong>${count}</strong> <span aria-hidden="true">${mark}</span> ${words}
      </li>`;
    return html`<ul class="counts" aria-label=${t.counts}>
      ${item(worse, "▲", t.worse, worse > 0 ? "more" : "quiet")}
      ${item(better, "▼", t.better, better > 0 ? "less" : "quiet")}
      ${item(unchanged, "=", t.unchanged, "quiet")}
    </ul>`;
  }

  #chart(): TemplateResult {
    const { t } = this;
    const isChanged = this.#isChanged;
    const members = this.shown.after.members.filter((member) => !isChanged || member.baseline > 0);
    const amounts = members.map((member) => ({
      name: member.name,
      cents: isChanged ? member.delta : member.total,
      isOwn: member.id === this.#ownId,
    }));
    const sorted = [...amounts].sort((a, b) => b.cents - a.cents);
    const plan = fill(t.all.chartPlan, { count: half(sorted.map((one) => one.cents)) });
    const cut = cutOff(amounts);
    return html`<dimpact-chart
      .message=${isChanged ? this.#extremes(sorted[0], sorted.at(-1)) : plan}
      .note=${isChanged && cut ? `${t.all.chartText} ${fill(t.all.chartCut, { member: cut.name })}` : isChanged ? t.all.chartText : ""}
      .draw=${spread(amounts, isChanged ? "difference" : "amount")}
      .table=${{
        columns: [t.columns.member, isChanged ? t.columns.difference : t.columns.total],
        rows: sorted.map(({ name, cents }) => [name, isChanged ? difference(cents) : euro(cents)]),
      }}
    ></dimpact-chart>`;
  }

  #extremes(first: Amount | undefined, last: Amount | undefined): string {
    const { chartUp, chartDown, chartBoth } = this.t.all;
    const up = first && first.cents > 0 ? first.name : "";
    const down = last && last.cents < 0 ? last.name : "";
    if (up && down) return fill(chartBoth, { up, down });
    return up ? fill(chartUp, { member: up }) : fill(chartDown, { member: down });
  }

  get #ownId(): string | null {
    const { bill, after } = this.shown;
    const name = bill.into ?? bill.name;
    return after.members.find((member) => member.name === name)?.id ?? null;
  }

  #head(): TemplateResult {
    const t = this.t.columns;
    const { year } = this.shown;
    const columns: [Column, string][] = [
      ["name", t.member],
      ["inhabitants", t.inhabitants],
      ["baseline", fill(year === this.data.year ? t.plan : t.unchanged, { year })],
      ["total", t.scenario],
      ["delta", t.difference],
      ["share", t.differencePercent],
    ];
    return html`<thead>
      <tr>
        ${columns.map(([column, name]) => this.#heading(column, name))}
      </tr>
    </thead>`;
  }

  #heading(column: Column, name: string): TemplateResult {
    const isSorted = this.sort.column === column;
    const direction = this.sort.isDown ? "descending" : "ascending";
    return html`<th
      scope="col"
      class=${column === "name" ? "" : "number"}
      aria-sort=${isSorted ? direction : nothing}
    >
      <button
        class="sort"
        type="button"
        @click=${() => {
          this.sort = { column, isDown: isSorted ? !this.sort.isDown : column !== "name" };
        }}
      >
        ${name}<span class="mark" aria-hidden="true">${isSorted ? (this.sort.isDown ? "▼" : "▲") : ""}</span>
      </button>
    </th>`;
  }

  #sorted(): MemberResult[] {
    const { column, isDown } = this.sort;
    const sorted = [...this.shown.after.members].sort(compare(column));
    return isDown ? sorted.reverse() : sorted;
  }

  #row(member: MemberResult): TemplateResult {
    const isOwn = member.id === this.#ownId;
    const { year } = this.shown;
    const of = { year, member: member.id, part: "total" } as const;
    const was = this.#planned(member);
    const is: Topic | null = member.total ? of : null;
    const isNew = !this.shown.before.members.some((one) => one.id === member.id) && member.baseline === 0;
    return html`<tr class=${isOwn ? "own" : ""}>
      <th scope="row">${this.#name(member)} ${this.#tag(member, isOwn, isNew)}</th>
      <td class="number">${plain(member.inhabitants)}</td>
      ${figureCell(euroOrNone(member.baseline || null), was)}
      ${figureCell(euroOrNone(member.total || null), is)}
      ${differenceCell(member.delta, differenceOf(was, is))}
      <td class="number ${member.delta > 0 ? "more" : member.delta < 0 ? "less" : "zero"}">
        ${relative(member.delta, member.baseline)}
      </td>
    </tr>`;
  }

  /** Of what it was before: itself, or all that merged into it. */
  #planned({ id, name, baseline }: MemberResult): Topic | null {
    if (baseline === 0) return null;
    const { before, answered } = this.shown;
    const events = counting(answered.document).map(({ event }) => event);
    const parts = before.members.map((one) => one.id).filter((one) => successorOf(one, events) === id);
    return plannedTopic(before, parts, { part: "total" }, name);
  }

  #name(member: MemberResult): TemplateResult {
    const place = this.places.find((one) => one.id === member.id);
    if (!place || place.code === this.own?.code) return html`${member.name}`;
    return html`<button
      class="look"
      type="button"
      title=${fill(this.t.all.show, { member: member.name })}
      @click=${() => this.dispatchEvent(new PlaceChosen(place.code))}
    >
      ${member.name}
    </button>`;
  }

  #tag(member: MemberResult, isOwn: boolean, isNew: boolean): TemplateResult | typeof nothing {
    const via = member.total === 0 ? this.#billedFor(member.id) : undefined;
    const words = [
      ...(isOwn ? [this.t.all.you] : []),
      ...(isNew ? [this.t.all.joined] : []),
      ...(via === undefined ? [] : [fill(this.t.all.via, { member: via })]),
    ];
    return words.length === 0 ? nothing : html`<span class="tag">${words.join(", ")}</span>`;
  }

  /** Who has the contract that a member without a bill of its own uses. */
  #billedFor(id: string): string | undefined {
    const contracts = this.data.products.flatMap((product) => product.sharedContracts);
    const billed = contracts.find((contract) => contract.participants.includes(id))?.billed;
    return this.data.members.find((member) => member.id === billed)?.name;
  }

  #left(): TemplateResult | typeof nothing {
    const { before, after, answered } = this.shown;
    const accepted = answered.answer.scenario.withdrawals.filter((one) => one.outcome === "accepted");
    const gone = accepted.filter(
      (one) => one.endYear < after.year && !after.members.some((member) => member.id === one.member),
    );
    if (gone.length === 0) return nothing;
    const names = gone.map(
      (one) => before.members.find((member) => member.id === one.member)?.name ?? one.member,
    );
    return html`<p>${fill(this.t.all.left, { year: after.year, members: list(names, this.t.and) })}</p>`;
  }
}

/** How many of the largest together make up half of the whole. */
const half = (sorted: readonly number[]): number => {
  const total = sorted.reduce((sum, one) => sum + one, 0);
  let sum = 0;
  return sorted.findIndex((one) => (sum += one) * 2 >= total) + 1;
};
