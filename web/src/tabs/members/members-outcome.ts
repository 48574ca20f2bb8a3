/** What the scenario does to every member: who pays more, who less. */
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import "../../charts/chart.ts";
import { cutOff, diverging, type Amount } from "../../charts/diverging.ts";
import type { Dataset } from "../../engine/types.ts";
import type { MemberResult } from "../../engine/types.ts";
import { plannedTopic } from "../../outcome/bill-topics.ts";
import { decisionLines } from "../../outcome/decisions.ts";
import { laterYearsIn } from "../../outcome/later-years.ts";
import { supportSentence } from "../../outcome/sentences.ts";
import { differenceOf, type Topic } from "../../outcome/topic.ts";
import { successorOf } from "../../scenario/measures/standing.ts";
import { compareNames, type Place } from "../../scenario/places.ts";
import { counting } from "../../scenario/question.ts";
import { details } from "../../texts/details/index.ts";
import { fill, list } from "../../texts/fill.ts";
import { amountStyles, differenceCell, figureCell } from "../../ui/amount.ts";
import { matches } from "../../ui/combo-box.ts";
import { membersStyles } from "./members-styles.ts";
import { PlaceChosen } from "../../ui/place-picker.ts";
import type { Shown } from "../../outcome/shown.ts";
import { outcomeStyles, tableStyles } from "../../ui/table-styles.ts";
import { View } from "../../ui/view.ts";

const DIRECTIONS = ["", "worse", "better", "unchanged"] as const;
type Direction = (typeof DIRECTIONS)[number];

const directionOf = ({ delta }: MemberResult): Direction =>
  delta > 0 ? "worse" : delta < 0 ? "better" : "unchanged";

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
  @state() private sought = "";
  @state() private direction: Direction = "";
  @state() private sort: { column: Column; isDown: boolean } = { column: "name", isDown: false };

  static override styles = [...(View.styles as []), tableStyles, outcomeStyles, amountStyles, membersStyles];

  get #isChanged(): boolean {
    const { better, worse } = this.shown.after.support;
    return better + worse > 0;
  }

  override render(): TemplateResult {
    const { after } = this.shown;
    const { t } = this;
    const total = after.members.reduce((sum, member) => sum + member.total, 0);
    const plan = fill(details(this.t).members.plan, {
      count: after.members.length,
      amount: this.t.euro(total),
      year: after.year,
    });
    const hasEvents = this.shown.answered.answer.order.length > 0;
    return html`
      <section aria-labelledby="message">
        <h2 class="message" id="message">${hasEvents ? supportSentence(after, t) : plan}</h2>
        ${hasEvents ? this.#counts() : html`<p class="intro"></p>`} ${this.#decisions()} ${this.#chart()}
      </section>
      <div>
        ${this.#filters()}
        <div class="scroll">
          <table class="utrecht-table utrecht-table--html-table">
            <caption class="visually-hidden">
              ${details(this.t).members.caption}
            </caption>
            ${this.#head()}
            <tbody>
              ${this.#listed.map((member) => this.#row(member))}
            </tbody>
          </table>
        </div>
        <div class="under-table quiet">
          <p>${t.own.explain}</p>
          <p>${t.own.rounding}</p>
          ${laterYearsIn(after.year, this.data, t).map((note) => html`<p>${note}</p>`)} ${this.#left()}
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
    return html`<ul class="counts" aria-label=${details(this.t).members.counts}>
        ${item(worse, "▲", t.worse, worse > 0 ? "more" : "quiet")}
        ${item(better, "▼", t.better, better > 0 ? "less" : "quiet")}
        ${item(unchanged, "=", t.unchanged, "quiet")}
      </ul>
      <p class="quiet indication">${details(this.t).decisions.indication}</p>`;
  }

  #chart(): TemplateResult {
    const { t } = this;
    const isChanged = this.#isChanged;
    const ownId = this.#ownId;
    const members = this.shown.after.members.filter(({ id, delta, baseline, total }) =>
      isChanged ? baseline > 0 && (delta !== 0 || id === ownId) : total > 0,
    );
    const amounts = members.map((member) => ({
      name: member.name,
      cents: isChanged ? member.delta : member.total,
      isOwn: member.id === ownId,
    }));
    const sorted = [...amounts].sort((a, b) => b.cents - a.cents);
    const count = half(sorted.map((one) => one.cents));
    const d = details(this.t).members;
    const plan = fill(count === 1 ? d.chartPlanOne : d.chartPlan, { count, member: sorted[0]?.name ?? "" });
    const cut = cutOff(amounts);
    const notes = [
      ...(isChanged ? [d.chartText] : []),
      ...(cut ? [fill(d.chartCut, { member: cut.name })] : []),
    ];
    return html`<dimpact-chart
      .message=${isChanged ? this.#extremes(sorted[0], sorted.at(-1)) : plan}
      .note=${notes.join(" ")}
      .draw=${diverging(
        {
          amounts,
          kind: isChanged ? "difference" : "amount",
          sides: { less: t.all.better, more: t.all.worse },
        },
        this.t,
      )}
      .table=${{
        columns: [t.columns.member, isChanged ? t.columns.difference : t.columns.total],
        rows: sorted.map(({ name, cents }) => [
          name,
          isChanged ? this.t.difference(cents) : this.t.euro(cents),
        ]),
      }}
    ></dimpact-chart>`;
  }

  /** Who has to decide on what, with the votes that it takes. */
  #decisions(): TemplateResult | typeof nothing {
    const d = details(this.t).decisions;
    const lines = decisionLines(this.shown.after, this.data, this.t, d);
    if (lines.length === 0) return nothing;
    return html`<h3 class="nl-heading nl-heading--level-5" id="decisions">${d.title}</h3>
      <ul class="decisions" aria-labelledby="decisions">
        ${lines.map(
          ({ title, votes, source }) =>
            html`<li>
              <strong>${title}</strong>
              ${votes === "" ? nothing : html`<br />${votes}`}<br /><span class="quiet">${source}</span>
            </li>`,
        )}
      </ul>`;
  }

  #filters(): TemplateResult {
    const { t } = this;
    const d = details(this.t).members;
    const names = { "": d.everyone, worse: t.all.worse, better: t.all.better, unchanged: t.all.unchanged };
    const all = this.shown.after.members.length;
    return html`<div class="filters no-print" role="group" aria-label=${d.filters}>
        <label>
          <span>${d.search}</span>
          <input
            class="utrecht-textbox utrecht-textbox--html-input"
            type="search"
            autocomplete="off"
            .value=${this.sought}
            @input=${(event: Event) => {
              this.sought = (event.target as HTMLInputElement).value;
            }}
          />
        </label>
        <label>
          <span>${d.direction}</span>
          <select
            class="utrecht-select utrecht-select--html-select"
            @change=${(event: Event) => {
              this.direction = (event.target as HTMLSelectElement).value as Direction;
            }}
          >
            ${DIRECTIONS.map(
              (direction) =>
                html`<option value=${direction} ?selected=${direction === this.direction}>
                  ${names[direction]}
                </option>`,
            )}
          </select>
        </label>
      </div>
      <p class="quiet" role="status">
        ${this.#listed.length === all ? nothing : fill(d.found, { count: this.#listed.length, all })}
      </p>`;
  }

  #extremes(first: Amount | undefined, last: Amount | undefined): string {
    const { chartUp, chartDown, chartBoth } = details(this.t).members;
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

  get #listed(): MemberResult[] {
    const { column, isDown } = this.sort;
    const found = this.shown.after.members
      .filter((member) => this.sought.trim() === "" || matches(member.name, this.sought))
      .filter((member) => this.direction === "" || directionOf(member) === this.direction)
      .sort(compare(column));
    return isDown ? found.reverse() : found;
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
      <td class="number">${this.t.plain(member.inhabitants)}</td>
      ${figureCell(this.t.euroOrNone(member.baseline || null), was)}
      ${figureCell(this.t.euroOrNone(member.total || null), is)}
      ${differenceCell(member.delta, differenceOf(was, is), this.t)}
      <td class="number ${member.delta > 0 ? "more" : member.delta < 0 ? "less" : "zero"}">
        ${this.t.relative(member.delta, member.baseline)}
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
      title=${fill(details(this.t).members.show, { member: member.name })}
      @click=${() => this.dispatchEvent(new PlaceChosen(place.code))}
    >
      ${member.name}
    </button>`;
  }

  #tag(member: MemberResult, isOwn: boolean, isNew: boolean): TemplateResult | typeof nothing {
    const via = member.total === 0 ? this.#billedFor(member.id) : undefined;
    const words = [
      ...(isOwn ? [details(this.t).members.you] : []),
      ...(isNew ? [this.t.all.joined] : []),
      ...(via === undefined ? [] : [fill(details(this.t).members.via, { member: via })]),
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
    return html`<p>
      ${fill(details(this.t).members.left, { year: after.year, members: list(names, this.t.and) })}
    </p>`;
  }
}

/** How many of the largest together make up half of the whole. */
const half = (sorted: readonly number[]): number => {
  const total = sorted.reduce((sum, one) => sum + one, 0);
  let sum = 0;
  return sorted.findIndex((one) => (sum += one) * 2 >= total) + 1;
};
