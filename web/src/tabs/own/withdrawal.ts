/** When a member could leave if it gave notice on a date, and what it would pay until then. */
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { reasonOf } from "../../engine/answer.ts";
import type { Dataset, Scenario, WithdrawalAnswer } from "../../engine/types.ts";
import { dateText } from "../../scenario/measures/sources.ts";
import { details } from "../../texts/details/index.ts";
import { fill } from "../../texts/fill.ts";
import { outcomeOf } from "../../outcome/remarks.ts";
import "./leaving.ts";
import type { Shown } from "../../outcome/shown.ts";
import { tableStyles } from "../../ui/table-styles.ts";
import { View } from "../../ui/view.ts";

@customElement("dimpact-own-withdrawal")
export class OwnWithdrawal extends View {
  @property({ attribute: false }) data!: Dataset;
  @property({ attribute: false }) shown!: Shown;
  @state() private date = "";
  @state() private answer: WithdrawalAnswer | null = null;
  @state() private failure = "";

  static override styles = [
    ...(View.styles as []),
    tableStyles,
    css`
      label {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.75rem;
      }

      input {
        inline-size: auto;
        min-block-size: 2.75rem;
      }

      .answer {
        margin-block: 0.75rem;
        min-block-size: 3rem;
      }

      .utrecht-table {
        inline-size: auto;
        min-inline-size: min(22rem, 100%);
      }
    `,
  ];

  #asked: { scenario: Scenario; date: string; member: string } | null = null;
  readonly #ask = this.asking<WithdrawalAnswer>(
    (answer) => {
      this.answer = answer;
      this.failure = "";
    },
    (error) => {
      this.answer = null;
      this.failure = this.t.local(reasonOf(error));
    },
  );

  protected override willUpdate(): void {
    if (this.date === "") this.date = `${this.data.year}-03-01`;
    const { scenario, inquire, bill } = this.shown;
    const member = bill.afterId;
    const { date } = this;
    if (member === null || !/^\d{4}-\d\d-\d\d$/.test(date)) return;
    const asked = this.#asked;
    if (asked?.scenario === scenario && asked.date === date && asked.member === member) return;
    this.#asked = { scenario, date, member };
    this.#ask((signal) => inquire({ kind: "withdrawal", scenario, member, noticeDate: date }, signal));
  }

  override render(): TemplateResult {
    return html`${this.shown.bill.afterId === null ? nothing : this.#question()}
      <dimpact-own-leaving .data=${this.data} .shown=${this.shown}></dimpact-own-leaving>`;
  }

  #question(): TemplateResult {
    const d = details(this.t).own;
    const { year } = this.data;
    return html`
      <label>
        <span>${d.noticeDate}</span>
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          type="date"
          min="${year - 1}-01-01"
          max="${year + 8}-12-31"
          .value=${this.date}
          @change=${(event: Event) => {
            const { value } = event.target as HTMLInputElement;
            if (value !== "") this.date = value;
          }}
        />
      </label>
      <div class="answer" aria-live="polite">${this.#answer()}</div>
      ${this.answer && this.answer.years.length > 0 ? this.#years(this.answer) : nothing}
      <p class="quiet">${d.withdrawalRules}</p>
    `;
  }

  #answer(): TemplateResult | typeof nothing {
    if (this.failure) return html`<p class="utrecht-alert utrecht-alert--warning">${this.failure}</p>`;
    const { answer } = this;
    if (!answer) return nothing;
    const d = details(this.t).own;
    const { bill } = this.shown;
    const values = {
      member: bill.into ?? bill.name,
      date: dateText(answer.noticeDate, this.t),
      end: dateText(answer.earliestEnd, this.t),
      total: this.t.euro(answer.total),
    };
    const outcome = answer.outcome === "accepted" ? "" : outcomeOf(answer, this.data, this.t);
    return html`<p><strong>${fill(d.canLeave, values)}</strong> ${fill(d.untilThen, values)} ${outcome}</p>`;
  }

  #years({ years, total }: WithdrawalAnswer): TemplateResult {
    const d = details(this.t).own;
    return html`<div class="scroll">
      <table class="utrecht-table utrecht-table--html-table">
        <caption class="visually-hidden">
          ${d.withdrawalCaption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${this.t.year}</th>
            <th scope="col" class="number">
              ${d.toPay}<span class="unit quiet">${this.t.columns.unit}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          ${years.map(
            (one) =>
              html`<tr>
                <th scope="row">${one.year}</th>
                <td class="number">${this.t.euro(one.total)}</td>
              </tr>`,
          )}
          <tr class="total">
            <th scope="row">${this.t.columns.total}</th>
            <td class="number">${this.t.euro(total)}</td>
          </tr>
        </tbody>
      </table>
    </div>`;
  }
}
