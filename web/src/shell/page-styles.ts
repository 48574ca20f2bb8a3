import { css } from "lit";

export const pageStyles = css`
  :host {
    min-block-size: 100vh;
  }

  .loading {
    padding: 3rem 1.5rem;
    color: var(--page-quiet-color);
  }

  .failed {
    display: block;
    max-inline-size: 40rem;
    margin-inline: auto;
    padding: 3rem 1rem;
  }

  .notice {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 1rem;
    margin: 0.5rem 2rem;
  }

  .notice button {
    flex: none;
    min-block-size: 1.5rem;
    text-decoration: underline;
  }

  .notice ul {
    margin-block-start: 0.25rem;
    padding-inline-start: 1.25rem;
    list-style: disc;
    overflow-wrap: anywhere;
  }

  dimpact-answer-strip {
    position: sticky;
    inset-block-start: 0;
    z-index: 10;
  }

  .strip-space {
    block-size: 9rem;
    background: var(--basis-color-default-bg-subtle);
    border-block: var(--basis-border-width-sm) solid var(--page-rule-color);
  }

  .main {
    display: grid;
    grid-template-columns: minmax(20rem, 25rem) minmax(0, 1fr);
    max-inline-size: 96rem;
    margin-inline: auto;
    outline: none;
  }

  dimpact-scenario-panel {
    position: sticky;
    inset-block-start: var(--page-strip-block-size, 9rem);
    align-self: start;
    block-size: calc(100vh - var(--page-strip-block-size, 9rem));
    overflow: auto;
    padding: 1.25rem 2rem 2rem;
  }

  :host([fixed]) .main {
    grid-template-columns: minmax(0, 1fr);
  }

  .outcome {
    min-block-size: 32rem;
    padding: 1.25rem 2rem 3rem;
    border-inline-start: var(--basis-border-width-sm) solid var(--page-rule-color);
  }

  .stale {
    margin-block-end: 1rem;
  }

  @media (max-width: 40rem) {
    .notice {
      display: grid;
      justify-items: start;
      gap: 0.5rem;
      margin-inline: 1rem;
    }
  }

  @media (max-width: 61.99rem) {
    .main {
      display: block;
    }

    dimpact-scenario-panel {
      position: fixed;
      inset-block-start: auto;
      block-size: auto;
      overflow: visible;
      padding: 0;
    }

    :host([embedded]) dimpact-scenario-panel {
      padding: 1rem 1rem 0;
    }

    .outcome {
      padding: 0.75rem 1rem 2rem;
      border: 0;
    }
  }

  :host([fixed]) .outcome {
    border: 0;
  }

  /* As a part of another page it is as high as what it shows, and covers nothing. */
  :host([embedded]) {
    min-block-size: 0;
  }

  :host([embedded]) dimpact-answer-strip {
    inset-block-start: var(--page-sticky-start, 0px);
  }

  :host([embedded]) dimpact-scenario-panel {
    position: static;
    block-size: auto;
    overflow: visible;
  }

  :host([embedded]) .outcome {
    min-block-size: 0;
  }

  @media (max-height: 30rem) {
    dimpact-answer-strip {
      position: static;
    }
  }

  @media print {
    .main {
      display: block;
    }

    dimpact-answer-strip,
    dimpact-scenario-panel {
      position: static;
      block-size: auto;
      padding: 0.5rem 0;
      border: 0;
    }

    .outcome {
      padding: 0;
      border: 0;
    }
  }
`;
