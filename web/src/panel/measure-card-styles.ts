import { css } from "lit";

export const cardStyles = css`
  .card {
    padding: 0.875rem 1rem 0.5rem;
    border: var(--basis-border-width-sm) solid var(--page-rule-color);
    border-radius: var(--basis-border-radius-md);
    background: var(--basis-color-default-bg-document);
  }

  .card.off {
    border-style: dashed;
    background: var(--basis-color-default-bg-subtle);
  }

  .off .sentence,
  .off .word {
    color: var(--page-quiet-color);
  }

  .sentence {
    position: relative;
    line-height: 1.7;
  }

  .word {
    display: inline;
    color: var(--page-accent-color);
    font-weight: 700;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.25em;
  }

  .word:hover {
    background: var(--basis-color-action-2-bg-hover);
    color: var(--basis-color-action-2-color-hover);
  }

  .word[aria-expanded="true"] {
    background: var(--basis-color-action-2-bg-default);
  }

  .word.missing {
    font-weight: 400;
    text-decoration-style: dashed;
  }

  .word.wrong {
    color: var(--basis-color-negative-color-default);
    text-decoration-style: wavy;
    text-decoration-thickness: 1px;
  }

  input.editor.editor {
    display: inline-block;
    vertical-align: baseline;
    field-sizing: content;
    inline-size: auto;
    min-inline-size: 4rem;
    max-inline-size: 100%;
    min-block-size: 2rem;
    padding-block: 0;
    padding-inline: 0.375rem;
    font: inherit;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }

  .panel {
    padding-block: 0.5rem 0.25rem;
  }

  .panel input[type="range"] {
    display: block;
    inline-size: 100%;
    block-size: 2rem;
    margin: 0;
    accent-color: var(--page-accent-color);
    cursor: pointer;
  }

  .ends {
    display: flex;
    justify-content: space-between;
  }

  .error {
    color: var(--basis-color-negative-color-default);
    font-size: var(--basis-text-font-size-sm);
    font-weight: 700;
  }

  .checks {
    max-block-size: 18rem;
    overflow: auto;
  }

  .check {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-block-size: 2.25rem;
    cursor: pointer;
  }

  .done {
    min-block-size: 2.25rem;
    min-inline-size: 0;
    margin-block: 0.5rem;
    padding-block: 0.25rem;
    padding-inline: 0.875rem;
  }

  .note {
    margin-block-start: 0.25rem;
  }

  .note .word {
    font-weight: 400;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  summary {
    inline-size: fit-content;
    padding-block: 0.125rem;
    color: var(--page-accent-color);
    cursor: pointer;
  }

  .actions {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-block-start: 0.375rem;
    font-size: var(--basis-text-font-size-sm);
  }

  .switch {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2.25rem;
    color: var(--page-quiet-color);
    cursor: pointer;
  }

  .switch input {
    position: absolute;
    z-index: 1;
    opacity: 0;
    inline-size: 2.25rem;
    block-size: 1.5rem;
    margin: 0;
    cursor: pointer;
  }

  .track {
    position: relative;
    inline-size: 2rem;
    block-size: 1.125rem;
    border: 2px solid var(--basis-color-default-border-default);
    border-radius: 999px;
    background: var(--basis-color-default-bg-document);
    transition: background-color 120ms;
  }

  .track::after {
    content: "";
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 2px;
    inline-size: 0.625rem;
    block-size: 0.625rem;
    border-radius: 999px;
    background: var(--basis-color-default-border-default);
    transition: transform 120ms;
  }

  .switch input:checked + .track {
    border-color: var(--page-accent-color);
    background: var(--page-accent-color);
  }

  .switch input:checked + .track::after {
    background: var(--basis-color-default-bg-document);
    transform: translateX(0.875rem);
  }

  .switch input:focus-visible + .track {
    outline: var(--basis-focus-outline-width) var(--basis-focus-outline-style)
      var(--basis-focus-outline-color);
    outline-offset: 2px;
  }

  .remove {
    min-block-size: 2.25rem;
    padding: 0 0.25rem;
    color: var(--page-quiet-color);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .remove:hover {
    color: var(--basis-color-default-color-document);
  }

  .moves {
    display: flex;
    margin-inline: auto 0.5rem;
  }

  .moves .remove {
    min-inline-size: 2.25rem;
    text-decoration: none;
  }

  .messages {
    display: grid;
    gap: 0.375rem;
    margin-block: 0.25rem 0.5rem;
    font-size: var(--basis-text-font-size-sm);
  }

  .hint {
    color: var(--page-quiet-color);
  }

  @media (prefers-reduced-motion: reduce) {
    .track,
    .track::after {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .switch input:checked + .track {
      background: Highlight;
      forced-color-adjust: none;
    }
  }

  @media print {
    .card {
      padding: 0.25rem 0;
      border: 0;
    }

    .card.off {
      display: none;
    }

    .word {
      color: inherit;
      text-decoration: none;
    }
  }
`;
