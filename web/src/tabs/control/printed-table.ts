/** A table of the plan as it is printed; below a number stands what the model makes of it. */
import { css, html, nothing, type TemplateResult } from "lit";
import type { HeldNumber } from "../../outcome/numbers.ts";
import {
  modelWords,
  printedWords,
  type PrintedRow,
  type PrintedTable,
} from "../../outcome/printed-tables.ts";
import { details } from "../../texts/details/index.ts";
import { fill } from "../../texts/fill.ts";
import type { Speech } from "../../texts/index.ts";

/** A button that leads to an entry of the ledger. */
export type Mark = (entry: number) => TemplateResult | typeof nothing;

const isWrong = ({ kind, isLeftOver }: HeldNumber): boolean => kind === "ledger" || isLeftOver;

const beneath = (number: HeldNumber, mark: Mark, t: Speech): TemplateResult => {
  const words = modelWords(number, t);
  return html`${
    words === ""
      ? nothing
      : html`<span class="beneath ${isWrong(number) ? "wrong" : "quiet"}"
          ><span class="visually-hidden">${details(t).control.model} </span>${words}</span
        >`
  }${number.ledger === undefined ? nothing : mark(number.ledger)}`;
};

export const printedTable = (
  { columns, rows }: Pick<PrintedTable, "columns" | "rows">,
  name: string,
  labelledBy: string,
  mark: Mark,
  t: Speech,
): TemplateResult => {
  const areNumbers = columns.map((_, index) => rows.some(({ cells }) => cells[index]?.isNumber));
  const row = ({ name: of, isTotal, cells }: PrintedRow) =>
    html`<tr class=${isTotal ? "total" : ""}>
      <th scope="row">${of}</th>
      ${cells.map(
        ({ words, isNumber, number }) =>
          html`<td class=${isNumber ? "number" : ""}>
            ${words}${number ? beneath(number, mark, t) : nothing}
          </td>`,
      )}
    </tr>`;
  return html`<div class="scroll">
    <table class="utrecht-table utrecht-table--html-table cells printed" aria-labelledby=${labelledBy}>
      <thead>
        <tr>
          <th scope="col">${name}</th>
          ${columns.map((column, index) => html`<th scope="col" class=${areNumbers[index] ? "number" : ""}>${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(row)}
      </tbody>
    </table>
  </div>`;
};

/** The numbers of the text around the tables, each with a few words of its sentence. */
export const printedTexts = (
  numbers: readonly HeldNumber[],
  labelledBy: string,
  mark: Mark,
  t: Speech,
): TemplateResult => {
  const d = details(t).control;
  return html`<div class="scroll">
    <table class="utrecht-table utrecht-table--html-table cells printed" aria-labelledby=${labelledBy}>
      <thead>
        <tr>
          <th scope="col">${d.words}</th>
          <th scope="col" class="number">${d.printed}</th>
          <th scope="col">${d.kind}</th>
        </tr>
      </thead>
      <tbody>
        ${numbers.map(
          (number) =>
            html`<tr>
              <th scope="row">
                … ${number.context} …
                <span class="beneath quiet"
                  >${fill(d.line, { place: number.place, line: t.plain(number.line) })}</span
                >
              </th>
              <td class="number">${printedWords(number.value, number, t)}${beneath(number, mark, t)}</td>
              <td>${number.isLeftOver ? d.kinds.leftOver : d.kinds[number.kind]}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
};

export const printedTableStyles = css`
  .beneath {
    display: block;
    white-space: nowrap;
    font-size: 0.75rem;
    font-weight: 400;
  }

  .printed thead th {
    min-inline-size: 4rem;
  }

  .cells thead th {
    white-space: normal;
  }

  .printed .wrong {
    font-weight: 700;
  }

  :host {
    max-inline-size: 62rem;
  }
`;
