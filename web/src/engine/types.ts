/** The simulator's shapes, under the names the page uses. */
export type {
  AssociationResult,
  Assumptions,
  Attribution,
  CellResult,
  Dataset,
  Decision,
  DatasetProduct as Product,
  InputError as Problem,
  MemberResult,
  MemberAttribution,
  ProductResult,
  Result,
  Scenario,
  ScenarioEvent as Event,
  Text as LocalText,
  WithdrawalAnswer,
  WithdrawalResult as Withdrawal,
  YearResult,
} from "../../../wasm/types.ts";
export type {
  Explanation,
  ExplanationInput,
  ExplanationStep,
  Subject,
  Unit,
} from "../../../wasm/explanation.ts";
