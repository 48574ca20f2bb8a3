/** Where more members give notice than may leave: the lots, and who is assumed to win them. */
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Lot } from "../engine/answer.ts";
import type { MeasureContext } from "../scenario/measures/kind.ts";
import { memberNames } from "../scenario/measures/words.ts";
import { articleText } from "../texts/articles.ts";
import { assume } from "../scenario/document.ts";
import { details } from "../texts/details/index.ts";
import { fill } from "../texts/fill.ts";
import { View } from "../ui/view.ts";

@customElement("dimpact-lottery-choice")
export class LotteryChoice extends View {
  @property({ attribute: false }) lots: readonly Lot[] = [];
  /** Members that are assumed to win, whether they take part or not. */
  @property({ attribute: false }) winners: readonly string[] = [];
  @property({ attribute: false }) context!: MeasureContext;

  static override styles = [
    ...(View.styles as []),
    css`
      :host {
        display: grid;
        gap: 1rem;
      }

      fieldset {
        padding: 0.75rem 0.875rem;
        border: var(--basis-border-width-sm) solid var(--page-rule-color);
        border-radius: var(--basis-border-radius-sm);
      }

      legend {
        float: inline-start;
        inline-size: 100%;
        padding: 0;
        font-weight: 700;
      }

      legend + * {
        clear: both;
      }

      .choices {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr));
        gap: 0 0.75rem;
        margin-block: 0.25rem;
      }

      label {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        min-block-size: 2.75rem;
        cursor: pointer;
      }

      label:has(:disabled) {
        color: var(--page-quiet-color);
        cursor: default;
      }
    `,
  ];

  #choose(member: string, wins: boolean): void {
    const others = this.winners.filter((id) => id !== member);
    const winners = wins ? [...others, member] : others;
    this.change(assume("lotteryWinners", winners.length === 0 ? undefined : winners));
  }

  override render(): TemplateResult {
    return html`${this.lots.map((lot) => this.#lot(lot))}`;
  }

  #lot({ endYear, places, limit, members }: Lot): TemplateResult {
    const d = details(this.t).lottery;
    const { leaving } = this.context.dataset;
    const chosen = members.filter((id) => this.winners.includes(id)).length;
    const values = { year: endYear, places, candidates: members.length, chosen };
    return html`<fieldset>
      <legend>${fill(d.title, values)}</legend>
      <p class="quiet">
        ${d.more} ${limit && leaving ? articleText(leaving.limits[limit], this.t) : nothing}
      </p>
      <div class="choices">
        ${members.map((member) => {
          const wins = this.winners.includes(member);
          return html`<label>
            <input
              class="utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom"
              type="checkbox"
              .checked=${wins}
              ?disabled=${!wins && chosen >= places}
              @change=${(event: Event) => {
                this.#choose(member, (event.target as HTMLInputElement).checked);
              }}
            />
            <span>${memberNames([member], this.context)}</span>
          </label>`;
        })}
      </div>
      ${
        chosen > places
          ? html`<p class="utrecht-alert utrecht-alert--warning" role="alert">${fill(d.tooMany, values)}</p>`
          : html`<p class="quiet" role="status">
              ${fill(d.chosen, values)} ${chosen === places ? d.full : nothing}
            </p>`
      }
    </fieldset>`;
  }
}
