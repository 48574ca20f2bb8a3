import { css } from "lit";

export const switchStyles = css`
  :host {
    display: block;
  }

  .names,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }

  .actions {
    gap: 0 1.25rem;
  }

  .names li {
    min-inline-size: 0;
  }

  .name {
    max-inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.25rem 0.75rem;
    border: var(--basis-border-width-sm) solid var(--basis-color-default-border-subtle);
    border-radius: var(--basis-border-radius-md);
    background: none;
    color: var(--page-accent-color);
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .name:hover {
    background: var(--basis-color-action-2-bg-hover);
    color: var(--basis-color-action-2-color-hover);
  }

  .name[aria-current] {
    border: 2px solid var(--page-accent-color);
    background: var(--basis-color-action-2-bg-subtle);
    color: inherit;
    font-weight: 700;
  }

  .action {
    min-block-size: 2.75rem;
    color: var(--page-accent-color);
    text-align: start;
    overflow-wrap: anywhere;
  }

  .action:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  summary {
    inline-size: fit-content;
    padding-block: 0.625rem;
    color: var(--page-accent-color);
    cursor: pointer;
  }

  .manage {
    display: grid;
    gap: 0.375rem;
    padding: 0.75rem;
    border: var(--basis-border-width-sm) solid var(--page-rule-color);
    border-radius: var(--basis-border-radius-md);
  }

  label {
    display: grid;
    gap: 0.25rem;
  }

  label input {
    inline-size: 100%;
    min-block-size: 2.75rem;
  }

  @media print {
    .name:not([aria-current]) {
      display: none;
    }
  }
`;
