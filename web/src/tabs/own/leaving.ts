/** What the articles of association say of a share of the equity, and of a deficit, for who leaves. */
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Dataset, MemberResult } from "../../engine/types.ts";
import { articleText } from "../../texts/articles.ts";
import { details } from "../../texts/details/index.ts";
import { fill } from "../../texts/fill.ts";
import type { Shown } from "../../outcome/shown.ts";
import { tableStyles } from "../../ui/table-styles.ts";
import { View } from "../../ui/view.ts";

const KEYS = ["perMember", "perInhabitant", "perTariff"] as const;

interface Last {
  year: number;
  member: MemberResult;
}

@customElement("dimpact-own-leaving")
export class OwnLeaving extends View {
  @property({ attribute: false }) data!: Dataset;
  @property({ attribute: false }) shown!: Shown;

  static override styles = [
    ...(View.styles as []),
    tableStyles,
    css`
      h4 {
        margin-block: 1.25rem 0.5rem;
      }

      p {
        max-inline-size: 42rem;
        margin-block-end: 0.75rem;
      }

      .scroll {
        margin-block-end: 1rem;
      }

      .utrecht-table caption {
        padding-block-end: 0.25rem;
        color: var(--page-quiet-color);
        font: inherit;
        text-align: start;
      }

      .utrecht-table {
        inline-size: auto;
        min-inline-size: min(22rem, 100%);
      }
    `,
  ];

  /** The municipality in the year on screen, or in its last one as a member. */
  get #last(): Last | undefined {
    const { bill, answered, year } = this.shown;
    const ids = new Set([bill.afterId, ...bill.beforeIds]);
    return answered.answer.scenario.years
      .filter((one) => one.year <= year)
      .flatMap((one) => {
        const member = one.members.find(({ id }) => ids.has(id));
        return member ? [{ year: one.year, member }] : [];
      })
      .at(-1);
  }

  override render(): TemplateResult | typeof nothing {
    const { leaving } = this.data;
    if (!leaving) return nothing;
    const last = this.#last;
    return html`<h4 class="nl-heading nl-heading--level-5">${details(this.t).own.leaving}</h4>
      <p>${articleText(leaving.equityShare, this.t)}</p>
      ${last ? this.#shares(last) : nothing}
      <p>${articleText(leaving.liability, this.t)}</p>`;
  }

  #shares({ year, member }: Last): TemplateResult {
    const d = details(this.t).own;
    return html`<div class="scroll">
      <table class="utrecht-table utrecht-table--html-table">
        <caption>
          ${fill(d.shareCaption, { member: member.name, year })}
        </caption>
        <thead>
          <tr>
            <th scope="col">${d.key}</th>
            <th scope="col" class="number">
              ${this.t.columns.share}<span class="unit quiet">${this.t.columns.unit}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          ${KEYS.map(
            (key) =>
              html`<tr>
                <th scope="row">${d.keys[key]}</th>
                <td class="number">${this.t.euro(member.equityShare[key])}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "dimpact-own-leaving": OwnLeaving;
  }
}
