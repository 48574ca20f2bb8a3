/** The shapes of an explanation (docs/explanation.md, schema/explanation.schema.json): how a figure came about, step by step. */
import type { Text } from "./types.ts";

/** Of one member's use of a product. */
export type UsePart =
  "tariff" | "supplierCost" | "productHours" | "overhead" | "supplierBill" | "inhabitants";
export type MemberPart = "total" | "contribution" | "inhabitants";
export type ProductPart = UsePart | "hoursPool";
/** Of the association. */
export type Figure =
  | "overheadTotal"
  | "overheadFromProjects"
  | "overheadFromContributions"
  | "overheadPool"
  | "overheadFromProducts"
  | "overheadWeight"
  | "overheadRate"
  | "supplierCost"
  | "supplierBill"
  | "productHours"
  | "hoursPool"
  | "entryFees"
  | "oneOff"
  | "result"
  | "equityStart"
  | "equityEnd"
  | "equityNorm"
  | "headroom";

interface OfYear {
  /** A year of the scenario; its first one by default. */
  readonly year?: number;
  /** The figure as it would be in the same year without events. */
  readonly withoutEvents?: boolean;
}
interface OfUse extends OfYear {
  readonly member: string;
  readonly product: string;
  readonly part?: UsePart;
}
interface OfMember extends OfYear {
  readonly member: string;
  readonly product?: undefined;
  readonly part?: MemberPart;
}
interface OfProduct extends OfYear {
  readonly product: string;
  readonly member?: undefined;
  readonly part?: ProductPart;
}
interface OfAssociation extends OfYear {
  readonly figure: Figure;
}
/** Which figure is meant. The part is the tariff of a product or the total of a member by default. */
export type Subject = OfUse | OfMember | OfProduct | OfAssociation;

/** `cents` are whole euro cents, `euro` an amount before rounding, `percent` 8 for 8%. */
export type Unit =
  "cents" | "euro" | "euroPerInhabitant" | "inhabitants" | "members" | "years" | "percent" | "factor";

export interface ExplanationInput {
  readonly label: Text;
  readonly value: number;
  readonly unit: Unit;
  /** Where in the plan it stands. */
  readonly source?: string;
  /** Place in the scenario of the event that set it. */
  readonly event?: number;
  /** The dataset's value, where the scenario assumes another. */
  readonly default?: number;
  /** It rests on an estimate. */
  readonly estimate?: true;
  /** No figure of the plan: the scenario may set it otherwise. */
  readonly assumption?: true;
  /** Known only as far as the plan's printed roundings allow. */
  readonly inferred?: true;
  /** It has an explanation of its own: ask for it with the same scenario. */
  readonly subject?: Subject;
}

export type ExplanationRounding =
  | { readonly method: "halfAwayFromZero"; readonly exact: number; readonly text: Text }
  | {
      readonly method: "largestRemainder";
      readonly exact: number;
      /** Cents of the pool left after rounding down; who ranks up to that many gets one more. */
      readonly centsLeft: number;
      readonly rank: number;
      readonly text: Text;
    };

export interface ExplanationStep {
  readonly rule: string;
  readonly label: Text;
  /** Steps that lead to this one's inputs. */
  readonly steps?: readonly ExplanationStep[];
  readonly inputs: readonly ExplanationInput[];
  /** A sum in numbers and + − × ÷ ^ √ ( ), in each language's notation. */
  readonly formula: Text;
  readonly amount: number;
  readonly unit: Unit;
  /** Null where there was nothing to round. */
  readonly rounding: ExplanationRounding | null;
  /** Why, in words. */
  readonly note?: Text;
}

export interface Explanation {
  readonly schemaVersion: 1;
  readonly subject: Subject;
  readonly amount: number;
  readonly unit: Unit;
  /** Whether an estimate is among the inputs. */
  readonly estimate: boolean;
  /** The last one gives the amount. */
  readonly steps: readonly ExplanationStep[];
}
