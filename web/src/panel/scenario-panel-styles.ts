import { css } from "lit";

export const panelStyles = css`
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.75rem;
    min-block-size: 2.75rem;
  }

  .title {
    font-size: var(--basis-text-font-size-lg);
    font-weight: 700;
  }

  .handle {
    display: none;
  }

  .history {
    display: flex;
    gap: 0.25rem;
  }

  .move {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-inline-size: 2.5rem;
    min-block-size: 2.5rem;
    padding-inline: 0.5rem;
    border-radius: var(--basis-border-radius-sm);
    color: var(--page-accent-color);
    font-size: var(--basis-text-font-size-sm);
  }

  .move:hover:not(:disabled) {
    background: var(--basis-color-action-2-bg-hover);
  }

  .move:disabled {
    color: var(--basis-color-default-border-subtle);
    cursor: default;
  }

  .history.empty {
    visibility: hidden;
  }

  /* What lies outside the flow scrolls with it. */
  .body {
    position: relative;
    display: grid;
    gap: 1rem;
    padding-block-start: 0.5rem;
    outline-offset: -2px;
  }

  .ways {
    display: grid;
    gap: 0.5rem;
  }

  .way {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.75rem;
    align-items: start;
    cursor: pointer;
  }

  .more-text {
    display: block;
  }

  .cards,
  .general {
    display: grid;
    gap: 0.75rem;
  }

  /* Room for what is still on its way. */
  dimpact-scenario-switch:not(:defined) {
    display: block;
    min-block-size: 5.25rem;
  }

  dimpact-measure-card:not(:defined) {
    display: block;
    min-block-size: 6.5rem;
  }

  .examples ul {
    display: grid;
    gap: 0.5rem;
    margin-block-start: 0.5rem;
  }

  .examples summary {
    inline-size: fit-content;
    margin-block-start: 0.75rem;
    padding-block: 0.25rem;
    color: var(--page-accent-color);
    cursor: pointer;
  }

  .source {
    padding-inline-start: 0.875rem;
  }

  .example,
  .kind {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.5rem 0.875rem;
    border: var(--basis-border-width-sm) dashed var(--basis-color-default-border-default);
    border-radius: var(--basis-border-radius-md);
    background: none;
    color: var(--page-accent-color);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .example:hover,
  .kind:hover {
    background: var(--basis-color-action-2-bg-hover);
    color: var(--basis-color-action-2-color-hover);
  }

  .assumptions {
    border-block-start: var(--basis-border-width-sm) solid var(--page-rule-color);
  }

  .assumptions summary {
    min-block-size: 2.75rem;
    padding-block: 0.625rem;
    cursor: pointer;
  }

  .assumptions summary .quiet {
    margin-inline-start: 0.5rem;
  }

  .add {
    min-block-size: 2.75rem;
    padding-block: 0.5rem;
  }

  .kinds {
    margin-block-start: 0.5rem;
    padding: 0.5rem;
    border: var(--basis-border-width-sm) solid var(--page-rule-color);
    border-radius: var(--basis-border-radius-md);
  }

  .kinds h3 {
    padding: 0.5rem 0.5rem 0.125rem;
    font-weight: 700;
  }

  .kind {
    min-block-size: 2.25rem;
    padding: 0.25rem 0.5rem;
    border: 0;
    border-radius: var(--basis-border-radius-sm);
  }

  @media screen and (max-width: 61.99rem) {
    :host {
      position: fixed;
      inset-inline: 0;
      inset-block-end: 0;
      z-index: 20;
      border-block-start: var(--basis-border-width-sm) solid var(--basis-color-default-border-default);
      background: var(--basis-color-default-bg-document);
      box-shadow: 0 -4px 20px rgb(0 20 50 / 12%);
    }

    h2.title {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .head {
      padding-inline: 0.5rem;
    }

    .handle {
      flex: 1;
      display: flex;
      align-items: center;
      gap: 0.625rem;
      min-inline-size: 0;
      min-block-size: 3.25rem;
      padding-inline: 0.5rem;
      text-align: start;
    }

    .handle .quiet {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .handle .title {
      overflow: hidden;
      font-size: var(--basis-text-font-size-md);
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .handle .title + .quiet {
      flex: none;
    }

    .chevron {
      margin-inline-start: auto;
    }

    :host([open]) .chevron {
      rotate: 180deg;
    }

    .move .label {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .body {
      display: none;
      max-block-size: min(62dvh, calc(100dvh - var(--page-strip-block-size, 9rem) - 3.5rem));
      overflow: auto;
      overscroll-behavior: contain;
      padding: 0.5rem 1rem 1.25rem;
    }

    :host([open]) .body {
      display: grid;
    }
  }

  @media screen and (max-width: 24.99rem) {
    .head,
    .handle {
      gap: 0.25rem;
    }

    .history {
      gap: 0;
    }
  }

  /* A low screen, or one enlarged to the full: the open sheet has all of it. */
  @media screen and (max-width: 61.99rem) and (max-height: 30rem) {
    .body {
      max-block-size: calc(100dvh - 3.5rem);
    }
  }

  @media (forced-colors: active) {
    input[type="radio"] {
      appearance: auto;
    }
  }

  @media print {
    .way:not(:has(:checked)),
    .way input {
      display: none;
    }
  }
`;
