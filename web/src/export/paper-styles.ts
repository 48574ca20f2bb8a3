import { css } from "lit";

export const paperStyles = css`
  :host {
    display: block;
    inline-size: 100%;
    color: var(--basis-color-default-color-document);
    font-family: var(--basis-text-font-family-default);
    font-size: 9.5pt;
    line-height: 1.4;
  }

  h1 {
    margin-block-end: 2mm;
    font-size: 17pt;
    line-height: 1.2;
  }

  h2 {
    margin-block: 0 1.5mm;
    font-size: 11.5pt;
    break-after: avoid;
  }

  h3 {
    margin-block: 3mm 1mm;
    font-size: 10pt;
    break-after: avoid;
  }

  section {
    margin-block-start: 4.5mm;
  }

  a {
    color: inherit;
  }

  .measures {
    margin-block-start: 1mm;
    padding-inline-start: 5mm;
    list-style: decimal;
  }

  .stale {
    padding: 3mm;
    border: 0.5mm solid;
    font-weight: 700;
  }

  .answer {
    font-size: 12.5pt;
    font-weight: 700;
  }

  .figures {
    display: grid;
    grid-template-columns: 1.2fr 0.9fr 1.2fr;
    gap: 4mm;
    margin-block: 3mm;
    padding-block: 2mm;
    border-block: 0.5pt solid var(--basis-color-default-color-document);
    break-inside: avoid;
  }

  .figures dt {
    font-size: 8.5pt;
  }

  dd {
    margin: 0;
    font-size: 12pt;
    font-weight: 700;
    font-variant-numeric: lining-nums tabular-nums;
  }

  dd.quiet {
    font-weight: 400;
  }

  .quiet {
    font-size: 8.5pt;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    margin-block-end: 2mm;
  }

  tr {
    break-inside: avoid;
  }

  th,
  td {
    padding: 0.6mm 2mm 0.6mm 0;
    border-block-end: 0.5pt solid var(--page-rule-color);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }

  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }

  .number {
    inline-size: 14%;
    text-align: end;
  }

  th:first-child {
    inline-size: auto;
  }

  thead th {
    border-color: var(--basis-color-default-color-document);
    font-size: 8.5pt;
    font-weight: 700;
    vertical-align: bottom;
  }

  thead .quiet {
    font-weight: 400;
  }

  .total th,
  .total td {
    font-weight: 700;
  }

  .part th {
    padding-inline-start: 4mm;
  }

  .notes {
    margin-block-end: 3mm;
  }

  .chart {
    margin-block: 3mm;
    break-inside: avoid;
  }

  /* What does not fit under the bill goes to the next sheet as a whole, as far as a sheet holds it. */
  .together {
    break-inside: avoid;
  }

  .list {
    break-inside: avoid;
  }

  .list ul {
    padding-inline-start: 5mm;
    list-style: disc;
  }

  .origin {
    padding-block-start: 2mm;
    border-block-start: 0.5pt solid var(--basis-color-default-color-document);
    break-inside: avoid;
  }

  .origin h2 {
    font-size: 9pt;
  }

  .address {
    color: inherit;
    font-size: 7pt;
    overflow-wrap: anywhere;
  }
`;
