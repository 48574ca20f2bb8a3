/** How a figure came about: a panel beside the page, on narrow screens a sheet. */
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { reasonOf } from "../engine/answer.ts";
import type { Inquire } from "../engine/inquiry.ts";
import type { Scenario, Subject } from "../engine/types.ts";
import { tell, type Told } from "../outcome/told.ts";
import type { Topic } from "../outcome/topic.ts";
import { details } from "../texts/details/index.ts";
import { fill } from "../texts/fill.ts";
import { explanationStyles } from "./explanation-styles.ts";
import { stepList, valueText, type StepContext } from "./explanation-steps.ts";
import { View } from "../ui/view.ts";

@customElement("dimpact-explanation-panel")
export class ExplanationPanel extends View {
  @property({ attribute: false }) topic!: Topic;
  @property({ attribute: false }) scenario!: Scenario;
  @property({ attribute: false }) inquire!: Inquire;
  /** Sentences of the measures, by place in the scenario. */
  @property({ attribute: false }) sentences: readonly string[] = [];

  @state() private told: Told | null = null;
  @state() private failure = "";
  /** Figures that led here, one inside the other. */
  @state() private trail: readonly Topic[] = [];
  @query("dialog") private dialog!: HTMLDialogElement;

  static override styles = [...(View.styles as []), explanationStyles];

  readonly #ask = this.asking<Told>(
    (told) => {
      this.told = told;
      this.failure = "";
    },
    (error) => {
      this.failure = this.t.local(reasonOf(error));
    },
  );

  get #shown(): Topic {
    return this.trail.at(-1) ?? this.topic;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("topic")) this.trail = [];
    const moved = (changed as Map<string, unknown>).has("trail");
    if (!changed.has("topic") && !changed.has("scenario") && !moved) return;
    const { inquire, scenario } = this;
    const topic = this.#shown;
    this.#ask.cancel();
    this.#ask((signal) =>
      tell(topic, (subject: Subject) =>
        inquire({ kind: "explain", scenario: reaching(scenario, subject.year), subject }, signal),
      ),
    );
  }

  protected override firstUpdated(): void {
    if (window !== top) this.#stayInSight();
    this.dialog.showModal();
  }

  /** A frame may be much higher than the part of it that can be seen: the panel stands where the reader looks. */
  #stayInSight(): void {
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      if (!entry) return;
      const { top: start, height } = entry.intersectionRect;
      this.dialog.style.setProperty("--explanation-start", `${start - entry.boundingClientRect.top}px`);
      this.dialog.style.setProperty("--explanation-size", `${height}px`);
    });
    observer.observe(document.documentElement);
  }

  #go(trail: readonly Topic[]): void {
    this.trail = trail;
    void this.updateComplete.then(() => {
      const heading = this.renderRoot.querySelector<HTMLElement>("h2");
      heading?.focus();
      heading?.scrollIntoView({ block: "nearest" });
    });
  }

  override render(): TemplateResult {
    const d = details(this.t).explanation;
    return html`<dialog
      aria-labelledby="title"
      @close=${() => this.dispatchEvent(new Event("explanation-closed", { bubbles: true, composed: true }))}
      @click=${(event: Event) => {
        if (event.target === this.dialog) this.dialog.close();
      }}
    >
      <div class="panel">
        <div class="bar">
          ${
            this.trail.length === 0
              ? html`<span></span>`
              : html`<button
                  class="link"
                  type="button"
                  @click=${() => {
                    this.#go(this.trail.slice(0, -1));
                  }}
                >
                  ← ${d.back}
                </button>`
          }
          <button
            class="link"
            type="button"
            @click=${() => {
              this.dialog.close();
            }}
          >
            ${d.close}
          </button>
        </div>
        <div aria-live="polite">${this.#content()}</div>
      </div>
    </dialog>`;
  }

  #content(): TemplateResult {
    const d = details(this.t).explanation;
    const { told } = this;
    if (this.failure)
      return html`<h2 id="title" tabindex="-1">${d.title}</h2>
        <p>${fill(d.failed, { message: this.failure })}</p>`;
    const last = told?.steps.at(-1);
    if (!told || !last) return html`<h2 id="title" tabindex="-1">${d.title}</h2>`;
    const context: StepContext = {
      t: this.t,
      d,
      sentences: this.sentences,
      dig: (topic) => {
        this.#go([...this.trail, topic]);
      },
    };
    const label = this.t.local(last.label);
    const exact = fill(d.exact, { what: label, amount: valueText(told.amount, told.unit, context) });
    return html`
      <p class="quiet">${fill(d.subtitle, { year: told.year ?? this.scenario.year ?? "" })}</p>
      <h2 id="title" tabindex="-1">${label.charAt(0).toUpperCase() + label.slice(1)}</h2>
      <p class="answer">${valueText(told.amount, told.unit, context)}</p>
      ${told.estimate ? html`<p class="quiet"><span class="nl-data-badge">${d.estimate}</span> ${d.containsEstimate}</p>` : nothing}
      ${stepList(told.steps, context)}
      <p class="exact">${exact}</p>
      <p class="quiet">${d.rounding}</p>
    `;
  }
}

/** A year further ahead is of the same scenario: what happens in a year depends on nothing after it. */
const reaching = (scenario: Scenario, year: number | undefined): Scenario => {
  const length = (year ?? 0) - (scenario.year ?? 0) + 1;
  return length > (scenario.horizon ?? 1) ? { ...scenario, horizon: length } : scenario;
};
