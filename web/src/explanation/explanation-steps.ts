/** The steps of an explanation as a list that reads from top to bottom. */
import { html, nothing, type TemplateResult } from "lit";
import type { Unit } from "../engine/types.ts";
import type { ToldInput, ToldStep } from "../outcome/told.ts";
import type { Topic } from "../outcome/topic.ts";
import type { Details } from "../texts/details/nl.ts";
import { fill } from "../texts/fill.ts";
import type { Speech } from "../texts/index.ts";

export interface StepContext {
  t: Speech;
  d: Details["explanation"];
  sentences: readonly string[];
  /** Goes on to the explanation of an input. */
  dig: (topic: Topic) => void;
}

export const valueText = (value: number, unit: Unit, { t, d }: Pick<StepContext, "t" | "d">): string => {
  switch (unit) {
    case "cents":
      return fill(d.units.euro, { value: t.exact(value) });
    case "euro":
      return fill(d.units.euro, { value: t.plain(value, 2) });
    case "percent":
      return `${t.asTyped(value)}%`;
    case "factor":
      return t.asTyped(value);
    default:
      return fill(d.units[unit], { value: t.asTyped(value) });
  }
};

const tags = (input: ToldInput, context: StepContext): TemplateResult[] => {
  const { d, sentences } = context;
  const words: string[] = [];
  if (input.estimate) words.push(d.estimate);
  if (input.assumption) words.push(d.assumption);
  if (input.inferred) words.push(d.inferred);
  const notes: string[] = [];
  if (input.source !== undefined) notes.push(input.source);
  if (input.event !== undefined) notes.push(fill(d.byMeasure, { measure: sentences[input.event] ?? "" }));
  if (input.default !== undefined)
    notes.push(fill(d.standard, { value: valueText(input.default, input.unit, context) }));
  return [
    ...words.map((word) => html`<span class="nl-data-badge">${word}</span> `),
    ...(notes.length === 0 ? [] : [html`<span class="source">${notes.join(" · ")}</span>`]),
  ];
};

const inputRow = (input: ToldInput, context: StepContext): TemplateResult => {
  const { subject } = input;
  const value = valueText(input.value, input.unit, context);
  const label = context.t.local(input.label);
  return html`<li>
    <span class="name">${label} ${tags(input, context)}</span>
    <span class="value"
      >${
        subject
          ? html`<button
              class="link"
              type="button"
              aria-label="${label}: ${value}, ${context.d.more}"
              @click=${() => {
                context.dig(subject);
              }}
            >
              ${value}
            </button>`
          : value
      }</span
    >
  </li>`;
};

/** A formula of one number says nothing that the amount does not. */
const isSum = (formula: string): boolean => /\s[+\u2212×÷^]\s|√/.test(formula);

const stepBlock = (step: ToldStep, context: StepContext): TemplateResult => {
  const { t, d } = context;
  const formula = t.local(step.formula);
  return html`<li class="step">
    <p class="sum">
      <strong>${t.local(step.label)}</strong><span>${valueText(step.amount, step.unit, context)}</span>
    </p>
    ${
      step.inputs.length === 0
        ? nothing
        : html`<ul class="inputs">
            ${step.inputs.map((input) => inputRow(input, context))}
          </ul>`
    }
    ${isSum(formula) ? html`<p class="formula">${formula}</p>` : nothing}
    ${step.rounding ? html`<p class="quiet">${t.local(step.rounding.text)}</p>` : nothing}
    ${step.note ? html`<p class="quiet">${t.local(step.note)}</p>` : nothing}
    ${
      step.steps?.length
        ? html`<details>
            <summary>${fill(d.deeper, { what: t.local(step.label) })}</summary>
            ${stepList(step.steps, context)}
          </details>`
        : nothing
    }
  </li>`;
};

export const stepList = (steps: readonly ToldStep[], context: StepContext): TemplateResult =>
  html`<ol class="steps">
    ${steps.map((step) => stepBlock(step, context))}
  </ol>`;
