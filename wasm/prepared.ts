import type { SimulatorModule } from "./module.ts";

export type IndexRate = "supplier" | "wages" | "operating" | "contribution";

const rates: readonly IndexRate[] = ["supplier", "wages", "operating", "contribution"];

/** Places of the association's figures in `association`. */
export const associationFigures = [
  "overheadTotal",
  "overheadFromProducts",
  "overheadFromContributions",
  "result",
  "equityStart",
  "equityEnd",
] as const;

const productFigures = 3;

/**
 * A scenario loaded once, to be evaluated again and again with other numbers: no JSON, no allocation.
 * Figures are whole cents in typed arrays over the module's memory; read them before the next call.
 */
export class PreparedScenario {
  readonly #module: SimulatorModule;
  readonly #number: number;
  /** Ids by place in the arrays. */
  readonly members: readonly string[];
  readonly products: readonly string[];
  readonly years: readonly number[];

  /** @internal Use Simulator.prepare. */
  constructor(module: SimulatorModule, text: string) {
    const shape = JSON.parse(text) as {
      year: number;
      horizon: number;
      members: string[];
      products: string[];
    };
    this.#module = module;
    this.#number = module.call("prepared_number");
    this.members = shape.members;
    this.products = shape.products;
    this.years = Array.from({ length: shape.horizon }, (_, i) => shape.year + i);
  }

  /** Switches an event on or off; what cannot be without it is then left out, too. */
  enable(event: number, on: boolean): void {
    this.#module.call("prepared_enable", this.#number, event, Number(on));
  }

  /** Changes an event's number (inhabitants, percent, value, amount, supplier cost that was given). False, and
   *  no change, where it has none or the number is out of range. */
  set(event: number, value: number): boolean {
    return this.#module.call("prepared_set", this.#number, event, value) !== 0;
  }

  /** Changes an index rate (0.08 is 8%), in scenario and baseline. False, and no change, where out of range. */
  setRate(rate: IndexRate, value: number): boolean {
    return this.#module.call("prepared_rate", this.#number, rates.indexOf(rate), value) !== 0;
  }

  evaluate(): void {
    this.#module.call("prepared_evaluate", this.#number);
  }

  /** What each member pays, by year and member; 0 for who is no member then. */
  get totals(): Float64Array {
    return this.#view("prepared_totals", this.members.length);
  }

  /** Supplier cost, product hours and overhead, by year and product. */
  get productFigures(): Float64Array {
    return this.#view("prepared_products", this.products.length * productFigures);
  }

  /** The association's figures (associationFigures), by year. */
  get association(): Float64Array {
    return this.#view("prepared_association", associationFigures.length);
  }

  /** Gives the memory free; the scenario cannot be used after it. */
  release(): void {
    this.#module.call("release_prepared", this.#number);
  }

  #view(name: string, perYear: number): Float64Array {
    const at = this.#module.call(name, this.#number);
    return this.#module.numbers(at, perYear * this.years.length);
  }
}
