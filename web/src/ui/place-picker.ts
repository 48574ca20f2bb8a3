/** Picks a municipality: members first, then all others. */
import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { OptionGroup } from "../scenario/measures/kind.ts";
import { compareNames, type Place } from "../scenario/places.ts";
import "./combo-box.ts";
import { View } from "./view.ts";
import type { Chosen } from "./wishes.ts";

/** The wish to look at another municipality. */
export class PlaceChosen extends Event {
  static readonly type = "place-chosen";
  constructor(readonly value: string) {
    super(PlaceChosen.type, { bubbles: true, composed: true });
  }
}

@customElement("dimpact-place-picker")
export class PlacePicker extends View {
  @property() label = "";
  @property() value = "";
  @property({ attribute: false }) places: readonly Place[] = [];
  @property({ type: Boolean }) large = false;

  override focus(): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>("dimpact-combo-box")?.focus();
    });
  }

  #groups(): OptionGroup[] {
    const named = (isMember: boolean) =>
      this.places
        .filter((place) => place.isMember === isMember)
        .map((place) => ({ value: place.code, label: place.name }))
        .sort((a, b) => compareNames(a.label, b.label));
    return [
      { label: this.t.picker.members, options: named(true) },
      { label: this.t.picker.others, options: named(false) },
    ];
  }

  override render(): TemplateResult {
    return html`<dimpact-combo-box
      .label=${this.label}
      .value=${this.value}
      .name=${this.places.find((place) => place.code === this.value)?.name ?? ""}
      .groups=${() => this.#groups()}
      ?large=${this.large}
      @chosen=${(event: Chosen) => this.dispatchEvent(new PlaceChosen(event.value))}
    ></dimpact-combo-box>`;
  }
}
