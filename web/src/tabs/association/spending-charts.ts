/** What the plan spends a product's tariffs on, where that is more than the product itself. */
import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import "../../charts/chart.ts";
import { rows } from "../../charts/rows.ts";
import type { Dataset, Product } from "../../engine/types.ts";
import { fill } from "../../texts/fill.ts";
import { details } from "../../texts/details/index.ts";
import type { Speech } from "../../texts/index.ts";
import { View } from "../../ui/view.ts";

const chart = (
  product: string,
  { to, parts, note }: NonNullable<Product["spending"]>,
  t: Speech,
): TemplateResult => {
  const shares = parts.map(({ name, amount, ...part }) => ({
    ...part,
    name: t.local(name),
    cents: amount * 100,
  }));
  const sum = (all: readonly { cents: number }[]) => all.reduce((total, { cents }) => total + cents, 0);
  const whole = sum(shares);
  const elsewhere = sum(shares.filter(({ isElsewhere }) => isElsewhere));
  return html`<dimpact-chart
    .message=${fill(details(t).association.spending, { product, share: Math.round((elsewhere / whole) * 100), to })}
    .note=${t.local(note)}
    .draw=${rows(
      shares.map(({ name, cents, isElsewhere }) => ({
        name,
        words: `${t.euro(cents)} (${t.percent(cents / whole)})`,
        cents,
        style: isElsewhere ? "scenario" : "plan",
      })),
    )}
    .table=${{
      columns: [t.columns.item, t.columns.total, t.columns.share],
      rows: shares.map(({ name, cents, source }) => [
        `${name} (${source})`,
        t.euro(cents),
        t.percent(cents / whole),
      ]),
    }}
  ></dimpact-chart>`;
};

@customElement("dimpact-spending-charts")
export class SpendingCharts extends View {
  @property({ attribute: false }) data!: Dataset;

  override render(): TemplateResult[] {
    return this.data.products.flatMap(({ name, spending }) =>
      spending ? [chart(name, spending, this.t)] : [],
    );
  }
}
