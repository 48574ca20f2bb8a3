/** What looks like a button or a link, and lets a JSON file be chosen. */
import { html, nothing, type TemplateResult } from "lit";

export const fileOpener = (name: string, open: (file: File) => void, className = ""): TemplateResult =>
  html`<label class=${className || nothing}>
    ${name}
    <input
      class="visually-hidden"
      type="file"
      accept=".json,application/json"
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        const file = input.files?.[0];
        input.value = "";
        if (file) open(file);
      }}
    />
  </label>`;
