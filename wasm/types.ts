/** The shapes of the contract (wasm/schema). Amounts in scenarios
 *  and datasets are euro, in results whole euro cents. */

export interface Text {
  readonly nl: string;
  readonly en: string;
}

export interface InputError {
  /** JSON Pointer to what is wrong. */
  readonly path: string;
  readonly code: string;
  readonly message: Text;
  /** Of text that is no JSON: line and column, from 1, in bytes. */
  readonly line?: number;
  readonly column?: number;
}

export interface NewUse {
  id: string;
  supplierCost?: number;
}

interface Dated {
  /** From 1 January of this year on; the scenario's first year by default. */
  year?: number;
}

export interface JoinEvent extends Dated {
  type: "join";
  member: { id: string; name: string; inhabitants: number };
  products?: (string | NewUse)[];
}
export interface LeaveEvent {
  type: "leave";
  member: string;
  noticeDate: string;
  endYear?: number;
  ground?: "other" | "tariffChange";
  immediate?: boolean;
}
export interface AdoptEvent extends Dated {
  type: "adopt";
  member: string;
  product: string;
  supplierCost?: number;
}
export interface DropEvent extends Dated {
  type: "drop";
  member: string;
  product: string;
}
export interface PopulationEvent extends Dated {
  type: "population";
  member: string;
  inhabitants: number;
}
export interface PopulationGrowthEvent extends Dated {
  type: "populationGrowth";
  percent: number;
  until?: number;
  members?: string[];
}
export interface MergeEvent extends Dated {
  type: "merge";
  members: string[];
  into: { id: string; name: string };
}
export interface Support247Event extends Dated {
  type: "support247";
  enabled: boolean;
}
export interface PriceEvent extends Dated {
  type: "price";
  product: string;
  component: string;
  value: number;
}
export interface BudgetEvent extends Dated {
  type: "budget";
  line: string;
  amount?: number;
  percent?: number;
}
/** A setback of the association in its year only, or, negative, a windfall: euro of that year. */
export interface OneOffEvent extends Dated {
  type: "oneOff";
  name: string;
  amount: number;
}
/** A user takes or gives up an optional item of a product. */
export interface OptionEvent extends Dated {
  type: "option";
  member: string;
  product: string;
  item: string;
  enabled: boolean;
}
export interface ContributionEvent extends Dated {
  type: "contribution";
  amount: number;
}
export interface NewProductEvent extends Dated {
  type: "newProduct";
  id: string;
  name: string;
  supplierCost: { perMember?: number; perInhabitant?: number };
  hours?: number;
  members: string[];
}
export type ScenarioEvent =
  | JoinEvent
  | LeaveEvent
  | AdoptEvent
  | DropEvent
  | PopulationEvent
  | PopulationGrowthEvent
  | MergeEvent
  | Support247Event
  | PriceEvent
  | BudgetEvent
  | OneOffEvent
  | OptionEvent
  | ContributionEvent
  | NewProductEvent;

export interface Assumptions {
  indexation?: { supplier?: number; wages?: number; operating?: number; contribution?: number };
  equityNorm?: number;
  entryFee?: number;
  variableSupplierShare?: Record<string, number>;
  waiver?: boolean;
  lotteryWinners?: string[];
}

export interface Scenario {
  schemaVersion: 1;
  name?: string;
  year?: number;
  horizon?: number;
  overhead?: "fixed" | "reallocated";
  shortfall?: "equity" | "tariffs";
  assumptions?: Assumptions;
  events?: ScenarioEvent[];
}

/** Whole euro cents. */
export type Cents = number;

export interface Figures {
  readonly supplierCost: Cents;
  readonly productHours: Cents;
  readonly overhead: Cents;
  readonly tariff: Cents;
}

export interface CellResult extends Figures {
  readonly id: string;
  readonly estimated: boolean;
}

export interface MemberResult {
  readonly id: string;
  readonly name: string;
  readonly inhabitants: number;
  readonly products: readonly CellResult[];
  readonly contribution: Cents;
  readonly total: Cents;
  /** The same year without events. */
  readonly baseline: Cents;
  readonly delta: Cents;
  /** In the plan's year: three advances and a settling fourth, or the contribution at once. */
  readonly invoices?: readonly Cents[];
  /** What a surplus would come to on dissolution, under three keys: indicative. */
  readonly equityShare: {
    readonly perMember: Cents;
    readonly perInhabitant: Cents;
    readonly perTariff: Cents;
  };
}

export interface ProductResult extends Figures {
  readonly id: string;
  readonly name: string;
  /** Cells, which is contracts. */
  readonly members: number;
  readonly inhabitants: number;
  readonly baseline: Cents;
  readonly delta: Cents;
}

export interface AssociationResult {
  readonly overheadTotal: Cents;
  readonly overheadFromProjects: Cents;
  readonly overheadFromContributions: Cents;
  readonly overheadFromProducts: Cents;
  /** Euro per euro of weight. */
  readonly overheadRate: number;
  /** Setbacks less windfalls of the year. */
  readonly oneOff: Cents;
  readonly result: Cents;
  readonly equityStart: Cents;
  readonly equityEnd: Cents;
  readonly equityNorm: Cents;
  readonly headroom: Cents;
}

export interface YearResult {
  readonly year: number;
  readonly members: readonly MemberResult[];
  readonly products: readonly ProductResult[];
  readonly association: AssociationResult;
  readonly support: { readonly better: number; readonly worse: number; readonly unchanged: number };
  readonly decisions: readonly Decision[];
}

export type DecisionSubject =
  | "plan"
  | "tariffs"
  | "services"
  | "contribution"
  | "entryFee"
  | "waiver"
  | "support247"
  | "admission"
  | "agreement"
  | "staff";

/** Who decides: the general meeting, the board, the board with the supervisory board, or a product's users together. */
export type DecisionBody = "alv" | "board" | "boardWithRvc" | "users";

/** What has to be decided before the year can be as the scenario has it; the dataset has the words. */
export interface Decision {
  readonly subject: DecisionSubject;
  readonly body: DecisionBody;
  /** Of the articles of association, or the chapter of the plan. */
  readonly article: string;
  readonly majority?: "absolute" | "twoThirds";
  /** Of a body of members: who has a vote, one each. */
  readonly members?: number;
  /** Members that must be present or represented. */
  readonly quorum?: number;
  /** Votes needed when all vote. */
  readonly votes?: number;
}

export interface WithdrawalResult {
  readonly event: number;
  readonly member: string;
  readonly outcome: "accepted" | "lottery" | "refused" | "tooLate" | "groundNotAllowed" | "lapsed";
  readonly endYear: number;
  readonly places?: number;
  readonly candidates?: number;
  /** What limited the places: the number of members, or the inhabitants of those that give notice together. */
  readonly limit?: "members" | "inhabitants";
}

export interface Warning {
  readonly code: "closed-to-new-members" | "member-left" | "uncovered" | "tariff-path-ends" | "tariff-path";
  readonly event?: number;
  readonly year?: number;
  readonly product?: string;
  readonly message: Text;
}

export interface Result {
  readonly schemaVersion: 1;
  readonly engine: { readonly version: string };
  readonly dataset: { readonly id: string; readonly version: string; readonly hash: string };
  readonly years: readonly YearResult[];
  readonly withdrawals: readonly WithdrawalResult[];
  readonly warnings: readonly Warning[];
}

/** A figure's change and what each event has in it; the shares add up to the change. */
export interface Shares {
  readonly baseline: Cents;
  readonly scenario: Cents;
  readonly delta: Cents;
  /** By place in the scenario's events. */
  readonly byEvent: readonly Cents[];
  /** Cents, the largest of the events; only where the shares rest on a sample of orders. */
  readonly standardError?: number;
}

export interface MemberAttribution extends Shares {
  readonly id: string;
  readonly name: string;
  readonly byPart: Omit<Figures, "tariff"> & { readonly contribution: Cents };
  readonly products: readonly (Shares & { readonly id: string })[];
}

export interface Attribution {
  readonly schemaVersion: 1;
  readonly method: "fair" | "inOrder";
  readonly exact: boolean;
  /** Orders in the sample, where not exact. */
  readonly orders?: number;
  readonly years: readonly {
    readonly year: number;
    readonly association: { readonly result: Shares; readonly equityEnd: Shares };
    readonly members: readonly MemberAttribution[];
  }[];
}

export interface WithdrawalQuestion {
  member: string;
  /** "2024-03-01" */
  noticeDate: string;
  /** What else happens; nothing by default. */
  scenario?: Scenario;
}

export interface WithdrawalAnswer {
  readonly schemaVersion: 1;
  readonly member: string;
  readonly noticeDate: string;
  /** The date on which membership can end at the earliest. */
  readonly earliestEnd: string;
  readonly outcome: WithdrawalResult["outcome"];
  readonly endYear: number;
  readonly places?: number;
  readonly candidates?: number;
  readonly limit?: WithdrawalResult["limit"];
  /** What is paid in each year from the notice to the end. */
  readonly years: readonly { readonly year: number; readonly total: Cents }[];
  readonly total: Cents;
}

export interface Comparison {
  readonly schemaVersion: 1;
  readonly scenarios: readonly { readonly name: string }[];
  /** Amounts by scenario; null where the scenario has no such year or member. */
  readonly years: readonly {
    readonly year: number;
    readonly members: readonly {
      readonly id: string;
      readonly name: string;
      readonly totals: readonly (Cents | null)[];
    }[];
    readonly association: {
      readonly overheadFromProducts: readonly (Cents | null)[];
      readonly result: readonly (Cents | null)[];
      readonly equityEnd: readonly (Cents | null)[];
    };
  }[];
}

/** A member's use of a product. */
export interface StandingUse {
  readonly id: string;
  /** Whose contract it is: its own, or that of a member that is billed for it. */
  readonly billed: string;
  /** Optional items, where it has any. */
  readonly items?: readonly string[];
}

export interface StandingMember {
  readonly id: string;
  readonly name: string;
  readonly inhabitants: number;
  /** No member of the plan, nor merged from any. */
  readonly joined: boolean;
  readonly gaveNotice: boolean;
  readonly uses: readonly StandingUse[];
}

/** What is otherwise than it was: in the plan, and of who was not there, everything. */
export interface StandingChange {
  readonly members?: readonly (Pick<StandingMember, "id"> & Partial<StandingMember>)[];
  /** The ids of all members, where others are there than before. */
  readonly order?: readonly string[];
  readonly products?: readonly { readonly id: string; readonly name: string }[];
}

export interface StandingStep extends StandingChange {
  readonly year: number;
  /** Place in the scenario's events; absent where the year begins and memberships have ended. */
  readonly event?: number;
}

/** Who is a member and who uses what, event by event. */
export interface Standing {
  readonly schemaVersion: 1;
  readonly plan: StandingChange;
  /** In the order of application. */
  readonly steps: readonly StandingStep[];
  /** Places of events of which nothing was applied. */
  readonly leftOut: readonly number[];
  /** What is wrong with the scenario. */
  readonly errors: readonly InputError[];
}

/** What a page needs of a dataset; data/dataset.schema.json describes all of it. */
export interface Dataset {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly version: string;
  readonly association: string;
  readonly plan: string;
  readonly year: number;
  readonly source?: string;
  readonly populationDate?: string;
  readonly settlementDate?: string;
  readonly vat?: "included" | "excluded" | "unsaid";
  readonly members: readonly DatasetMember[];
  readonly products: readonly DatasetProduct[];
  readonly contribution: Sourced & {
    readonly previous?: { readonly year: number; readonly amount: number; readonly source?: string };
  };
  readonly overhead: {
    readonly lines: readonly (OverheadLine & {
      readonly operatingCost?: number;
      /** Staff: a rise within the year is one beyond the budget. */
      readonly staff?: boolean;
    })[];
    readonly source?: string;
    /** What projects cover: a line that lowers the pool. */
    readonly fromProjects: Sourced & Partial<OverheadLine>;
    readonly newProductRate: Sourced;
  };
  readonly equity: {
    readonly start: number;
    readonly budgetedResult: number;
    readonly norm: number;
    readonly source?: string;
    readonly normReason?: Text;
    readonly history?: readonly {
      readonly year: number;
      readonly equity: number;
      readonly result: number | null;
      readonly basis?: Text;
    }[];
  };
  readonly indexation: {
    readonly supplier: number;
    readonly wages: number;
    readonly operating: number;
    readonly source?: string;
  };
  readonly published?: { readonly total: number; readonly source?: string };
  readonly statements?: readonly {
    readonly id: string;
    readonly name: Text;
    readonly amount: number;
    readonly approximate?: true;
    readonly source?: string;
  }[];
  readonly decisions?: readonly DatasetDecision[];
  readonly leaving?: DatasetLeaving;
  readonly tables?: readonly DatasetTable[];
}

export interface OverheadLine {
  readonly id: string;
  readonly name: string;
  readonly amount: number;
  readonly index: "none" | "supplier" | "wages" | "operating";
}

/** Who decides on a subject, and how. */
export interface DatasetDecision {
  readonly subject: DecisionSubject;
  readonly body: DecisionBody;
  readonly article: string;
  readonly majority?: "absolute" | "twoThirds";
  /** "half": of the members must be present or represented. */
  readonly quorum?: "half";
  /** The body, and the decision, in words. */
  readonly who: Text;
  readonly name: Text;
  readonly reason?: Text;
}

/** What the articles say of who leaves, in words. */
export interface DatasetLeaving {
  readonly limits: { readonly members: ArticleText; readonly inhabitants: ArticleText };
  readonly equityShare: ArticleText;
  readonly liability: ArticleText;
}

export interface ArticleText extends Text {
  readonly article: string;
}

export interface Sourced {
  readonly amount: number;
  readonly source?: string;
  readonly basis?: Text;
  readonly published?: number;
}

export interface DatasetMember {
  readonly id: string;
  readonly name: string;
  readonly code?: string;
  readonly inhabitants: number;
  readonly published?: {
    readonly total: number;
    readonly previousTotals?: readonly (Sourced & { readonly basis: Text })[];
  };
}

export interface DatasetItem {
  readonly id: string;
  readonly name: string;
  readonly amount: number;
  readonly source?: string;
}

export type DatasetRule =
  | { readonly type: "none" }
  | { readonly type: "perInhabitant"; readonly rate: number; readonly source?: string }
  | {
      readonly type: "bands";
      readonly from: readonly number[];
      readonly rates: readonly number[];
      readonly source?: string;
    }
  | {
      readonly type: "tiers";
      readonly from: readonly number[];
      readonly amounts: readonly number[];
      readonly source?: string;
    };

export interface PublishedFigures {
  readonly inhabitants?: number;
  readonly supplierCost: number;
  readonly hours: number;
  readonly overhead: number;
  readonly tariff: number;
  readonly previousTariff?: number | null;
  readonly previousNote?: Text;
  readonly risePercent?: number | null;
  /** Where the document says that the use is new in the plan's year. */
  readonly newUser?: string;
  readonly source?: string;
}

export interface DatasetProduct {
  readonly id: string;
  readonly name: string;
  readonly source?: string;
  readonly rule: DatasetRule;
  readonly fixedItems: readonly DatasetItem[];
  readonly optionalItems: readonly DatasetItem[];
  readonly remainder: { readonly type: "amount" | "perInhabitant"; readonly name?: Text };
  readonly estimate: { readonly type: string; readonly reason?: Text };
  /** Of the inhabitants that cells rest on, where those are not the members'. */
  readonly restsOn?: { readonly date: string; readonly source: string; readonly reason: Text };
  readonly hours: Sourced;
  readonly overheadBase?: Sourced;
  readonly overheadPerInhabitant?: Sourced;
  readonly supplierBill?: { readonly type: string; readonly reason?: Text; readonly source?: string };
  readonly support247?: Sourced;
  readonly closedToNewMembers?: { readonly reason?: Text; readonly source?: string };
  readonly tariffPathEnds?: { readonly year: number; readonly reason?: Text; readonly source?: string };
  /** What the tariffs are spent on, where that is more than the product itself. */
  readonly spending?: {
    readonly to: string;
    readonly source: string;
    readonly parts: readonly {
      readonly name: Text;
      readonly amount: number;
      readonly source: string;
      readonly isElsewhere?: true;
    }[];
    readonly note?: Text;
  };
  readonly sharedContracts: readonly {
    readonly billed: string;
    readonly participants: readonly string[];
    readonly source?: string;
    readonly reason?: Text;
  }[];
  readonly cells: readonly {
    readonly member: string;
    readonly supplierCost: number;
    readonly basis?: "derived" | "inferred";
    /** Inhabitants the amount rests on, where not the member's. */
    readonly restsOnInhabitants?: number;
    readonly optionalItems?: readonly string[];
    readonly published?: PublishedFigures;
  }[];
  readonly published?: PublishedFigures;
}

export interface DatasetTable {
  readonly number: number;
  readonly title: string;
  readonly source?: string;
  readonly columns: readonly { readonly name: string; readonly unit?: string }[];
  readonly rows: readonly {
    readonly name: string;
    readonly kind?: string;
    readonly values: readonly (number | string | null)[];
  }[];
}
