/** The simulator's shapes, under the names the page uses. */
export type {
  AssociationResult,
  Assumptions,
  CellResult,
  Dataset,
  DatasetProduct as Product,
  InputError as Problem,
  MemberResult,
  ProductResult,
  Result,
  Scenario,
  ScenarioEvent as Event,
  Text as LocalText,
  WithdrawalResult as Withdrawal,
  YearResult,
} from "../../../wasm/types.ts";
