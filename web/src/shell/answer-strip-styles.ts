import { css } from "lit";

export const stripStyles = css`
  .strip {
    background: var(--basis-color-default-bg-subtle);
    border-block: var(--basis-border-width-sm) solid var(--page-rule-color);
  }

  .inner {
    display: grid;
    grid-template-columns: minmax(20rem, 25rem) minmax(12rem, 1fr) minmax(16rem, 1.5fr);
    max-inline-size: 96rem;
    margin-inline: auto;
  }

  .stale {
    padding: 0.25rem 2rem;
    background: var(--basis-color-warning-bg-default);
    color: var(--basis-color-warning-color-document);
    font-weight: 700;
    text-align: center;
  }

  .cell {
    display: grid;
    grid-template-rows: auto auto 1fr;
    align-content: start;
    min-inline-size: 0;
    padding: 0.875rem 2rem 0.75rem;
  }

  .cell + .cell {
    border-inline-start: var(--basis-border-width-sm) solid var(--page-rule-color);
  }

  .label,
  .under {
    color: var(--page-quiet-color);
    font-size: var(--basis-text-font-size-sm);
  }

  .amounts {
    font-size: 1.75rem;
    font-weight: 700;
    line-height: 1.35;
    font-variant-numeric: lining-nums tabular-nums;
    white-space: nowrap;
  }

  .arrow {
    margin-inline: 0.4em;
    color: var(--page-quiet-color);
    font-size: 0.75em;
    font-weight: 400;
  }

  .delta {
    font-size: var(--basis-text-font-size-md);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }

  .more {
    color: var(--page-more-color);
  }

  .less {
    color: var(--page-less-color);
  }

  .under.short {
    color: var(--basis-color-negative-color-default);
    font-weight: 700;
  }

  .equity {
    grid-template-columns: auto minmax(2.5rem, 1fr);
    grid-template-rows: auto auto auto;
    column-gap: 1.25rem;
  }

  .equity .label,
  .equity .under {
    grid-column: 1 / -1;
  }

  .bar {
    align-self: center;
  }

  .room {
    fill: var(--basis-color-default-bg-active);
  }

  .filled {
    fill: var(--page-accent-color);
  }

  .filled.short {
    fill: var(--basis-color-negative-border-default);
  }

  .norm {
    stroke: var(--basis-color-default-color-document);
    stroke-width: 3;
  }

  @media (max-width: 61.99rem) {
    .inner {
      grid-template-columns: 1.2fr 1fr 1.3fr;
    }

    .cell {
      padding: 0.625rem 1rem 0.5rem;
    }

    .amounts {
      font-size: 1.375rem;
    }

    .delta {
      font-size: var(--basis-text-font-size-sm);
    }
  }

  @media (max-width: 47.99rem) {
    .inner {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }

    .bill {
      grid-column: 1 / -1;
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      column-gap: 0.75rem;
      padding-block-end: 0.375rem;
    }

    .bill .label {
      flex: 1 0 100%;
    }

    .delta {
      white-space: nowrap;
    }

    .delta .currency {
      display: none;
    }

    .result,
    .equity {
      padding-block: 0.375rem;
      border-block-start: var(--basis-border-width-sm) solid var(--page-rule-color);
      font-size: 0.9375rem;
    }

    .cell.result {
      border-inline-start: 0;
    }

    .result .of {
      display: none;
    }

    .label,
    .under {
      font-size: 0.8125rem;
      line-height: 1.35;
    }

    .amounts {
      font-size: 1.25rem;
    }

    .result .amounts,
    .equity .amounts {
      font-size: 1.0625rem;
    }

    .equity {
      column-gap: 0.625rem;
    }
  }

  /* Where the difference has a row of its own, that row is always there: nothing jumps. */
  @media (max-width: 21.99rem) {
    .bill {
      min-block-size: 5rem;
      align-content: start;
    }
  }

  @media (forced-colors: active) {
    .room {
      fill: Canvas;
      stroke: CanvasText;
    }

    .filled,
    .filled.short {
      fill: Highlight;
    }

    .norm {
      stroke: CanvasText;
    }
  }

  @media print {
    .strip {
      background: none;
    }
  }
`;
