/** The answer, always in view: the own bill, the result, and equity against its norm. */
import { html, nothing, svg, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { AssociationResult, Subject, YearResult } from "../engine/types.ts";
import type { Bill } from "../outcome/bill.ts";
import { plannedTopic, scenarioTopic } from "../outcome/bill-topics.ts";
import type { Topic } from "../outcome/topic.ts";
import { fill, pieces } from "../texts/fill.ts";
import { stripStyles } from "./answer-strip-styles.ts";
import { amount, amountStyles } from "../ui/amount.ts";
import { View } from "../ui/view.ts";

@customElement("dimpact-answer-strip")
export class AnswerStrip extends View {
  @property({ attribute: false }) bill!: Bill;
  @property({ attribute: false }) planned!: YearResult;
  @property({ attribute: false }) outcome!: AssociationResult;
  /** The figures belong to another scenario than the one on screen. */
  @property({ type: Boolean }) stale = false;

  static override styles = [...(View.styles as []), stripStyles, amountStyles];

  override render(): TemplateResult {
    return html`<section class="strip" aria-label=${this.t.strip.region}>
      ${this.stale ? html`<p class="stale">${this.t.stale.strip}</p>` : nothing}
      <div class="inner">${this.#bill()} ${this.#result()} ${this.#equity()}</div>
    </section>`;
  }

  get #own(): Topic | null {
    return scenarioTopic(this.bill, { part: "total" });
  }

  get #planned(): Topic | null {
    const { beforeIds, name } = this.bill;
    return plannedTopic(this.planned, beforeIds, { part: "total" }, name);
  }

  #figure(figure: "result" | "equityEnd"): Subject {
    return { year: this.bill.year, figure };
  }

  #bill(): TemplateResult {
    const { bill } = this;
    const t = this.t.strip;
    const label = fill(bill.joins ? t.wouldPay : t.pays, { member: bill.into ?? bill.name, year: bill.year });
    return html`<div class="cell bill">
      <p class="label">${label}</p>
      ${bill.gone ? this.#gone() : bill.joins ? this.#quote() : this.#change()}
    </div>`;
  }

  #gone(): TemplateResult {
    const { before, year } = this.bill;
    return html`<p class="amounts">
        ${amount(this.t.euro(before), this.#planned)}${arrow(this.t.strip.to)}<span class="amount">–</span>
      </p>
      <p class="under">${fill(this.t.strip.gone, { year })}</p>`;
  }

  #quote(): TemplateResult {
    const { lines, after, present } = this.bill;
    const t = this.t.strip;
    if (lines.length === 0)
      return html`<p class="amounts">
          <span class="amount">${this.t.euroOrNone(present ? after : null)}</span>
        </p>
        <p class="under">${t.chooseProducts}</p>`;
    const count = lines.length === 1 ? t.oneProduct : fill(t.products, { count: lines.length });
    const isEstimated = lines.some((line) => line.after?.estimated);
    return html`<p class="amounts">${amount(this.t.euro(after), this.#own)}</p>
      <p class="under">${isEstimated ? `${count}, ${t.containsEstimate}` : count}</p>`;
  }

  #change(): TemplateResult {
    const { before, after } = this.bill;
    const t = this.t.strip;
    const delta = after - before;
    if (delta === 0)
      return html`<p class="amounts">${amount(this.t.euro(before), this.#own ?? this.#planned)}</p>
        <p class="under">${this.bill.inPlan ? t.asPlanned : t.asWithout}</p>`;
    const direction = delta > 0 ? "more" : "less";
    return html`<p class="amounts">
        ${amount(this.t.euro(before), this.#planned)}${arrow(t.to)}${amount(this.t.euro(after), this.#own)}
      </p>
      <p class="under delta ${direction}">
        <span aria-hidden="true">${delta > 0 ? "▲" : "▼"}</span>
        ${this.t.difference(delta)} <span class="currency">${this.t.currency}</span>
        <span class="share">(${this.t.relative(delta, before)})</span>
        <span class="visually-hidden">${t[direction]}</span>
      </p>`;
  }

  #result(): TemplateResult {
    const t = this.t.strip;
    const planned = this.bill.inPlan ? t.budgeted : t.without;
    return html`<div class="cell result">
      <p class="label">${this.#resultLabel()}</p>
      <p class="amounts">${amount(this.t.euro(this.outcome.result), this.#figure("result"))}</p>
      <p class="under">${fill(planned, { amount: this.t.euro(this.planned.association.result) })}</p>
    </div>`;
  }

  /** On narrow screens whose result it is goes without saying. */
  #resultLabel(): TemplateResult[] {
    const t = this.t.strip;
    return pieces(t.result).map((piece) => {
      if ("text" in piece) return html`${piece.text}`;
      return piece.key === "year" ? html`${this.bill.year}` : html`<span class="of">${t.association}</span>`;
    });
  }

  #equity(): TemplateResult {
    const t = this.t.strip;
    const { equityEnd, equityNorm, headroom } = this.outcome;
    const position = headroom === 0 ? t.equal : headroom > 0 ? t.above : t.below;
    return html`<div class="cell equity">
      <p class="label">${fill(t.equity, { year: this.bill.year })}</p>
      <p class="amounts">${amount(this.t.euro(equityEnd), this.#figure("equityEnd"))}</p>
      ${this.#bar()}
      <p class="under ${headroom < 0 ? "short" : ""}">
        ${headroom < 0 ? html`<span aria-hidden="true">▼</span>` : nothing}
        ${fill(position, { amount: this.t.size(headroom), norm: this.t.euro(equityNorm) })}
      </p>
    </div>`;
  }

  #bar(): TemplateResult {
    const { equityEnd, equityNorm, equityStart } = this.outcome;
    const most = Math.max(equityEnd, equityNorm, equityStart) * 1.1 || 1;
    const at = (cents: number): string => `${Math.max(0, (cents / most) * 100)}%`;
    return html`<svg class="bar" width="100%" height="14" aria-hidden="true">
      ${svg`<rect class="room" x="0" y="2" width="100%" height="10" rx="5" />
        <rect class=${equityEnd < equityNorm ? "filled short" : "filled"} x="0" y="2" width=${at(equityEnd)} height="10" rx="5" />
        <line class="norm" x1=${at(equityNorm)} x2=${at(equityNorm)} y1="0" y2="14" />`}
    </svg>`;
  }
}

const arrow = (word: string): TemplateResult =>
  html`<span class="arrow"
    ><span aria-hidden="true">→</span><span class="visually-hidden"> ${word} </span></span
  >`;
