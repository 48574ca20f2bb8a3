import type { SimulatorModule } from "./module.ts";
import type { InputError } from "./types.ts";

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

/** A number that does not come out as another in the module. */
const isPlace = (event: number): boolean => Number.isInteger(event) && event >= 0 && event < 2 ** 32;

/** Nothing is wrong. */
const nothing: readonly InputError[] = [];

/**
 * A scenario loaded once, to be evaluated again and again with other numbers: no JSON, no allocation, unless there is
 * something to be told. Figures are whole cents in typed arrays over the module's memory; read them before the next call.
 */
export class PreparedScenario {
  readonly #module: SimulatorModule;
  readonly #number: number;
  #released = false;
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

  /** Switches an event on or off; what cannot be without it is then left out, too. False where there is no such
   *  event. */
  enable(event: number, on: boolean): boolean {
    return isPlace(event) && this.#call("prepared_enable", event, Number(on)) !== 0;
  }

  /** Changes an event's number (inhabitants, percent, value, amount, supplier cost that was given). False, and
   *  no change, where there is no such event, it has none or the number is out of range. */
  set(event: number, value: number): boolean {
    return isPlace(event) && this.#call("prepared_set", event, value) !== 0;
  }

  /** Changes an index rate (0.08 is 8%), in scenario and baseline. False, and no change, where out of range. */
  setRate(rate: IndexRate, value: number): boolean {
    return this.#call("prepared_rate", rates.indexOf(rate), value) !== 0;
  }

  /**
   * Computes the figures. What is wrong is given back: each event that is left out, because it cannot be without one
   * that is switched off, or totals that are out of range (path "") and mean nothing. Empty where all is well.
   */
  evaluate(): readonly InputError[] {
    if (this.#call("prepared_evaluate") !== 0) return nothing;
    return (JSON.parse(this.#module.tell("prepared_problems", this.#number)) as { errors: InputError[] })
      .errors;
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

  /** Gives the memory free; whatever is asked of the scenario after it throws an error. */
  release(): void {
    if (!this.#released) this.#call("release_prepared");
    this.#released = true;
  }

  #call(name: string, ...values: number[]): number {
    if (this.#released) throw new Error("this prepared scenario was released");
    return this.#module.call(name, this.#number, ...values);
  }

  #view(name: string, perYear: number): Float64Array {
    const at = this.#call(name);
    return this.#module.numbers(at, perYear * this.years.length);
  }
}
