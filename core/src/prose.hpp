#pragma once

// Every sentence and name of the explanations, "nederlands|english" with % for a name: the words
// apart from the rules. Each claim about the plan among them is in the table of claims
// (tests/web/claims/claims.json).
namespace dimpact::prose {

inline constexpr const char* users_pay_no_contribution =
    "Een lid dat een product gebruikt, betaalt geen bijdrage.|A member that uses a product pays no "
    "contribution.";
inline constexpr const char* later_tariffs_cover_the_cost =
    "Aanname: na % dekken de tarieven zonder maatregelen precies de kosten.|Assumption: after % "
    "the tariffs without events cover exactly the cost.";
inline constexpr const char* amount_by_the_bands = "bedrag volgens de schijven|amount by the bands";
inline constexpr const char* amount_by_the_size_tier =
    "bedrag volgens de staffel|amount by the size tier";
inline constexpr const char* amount_from_inhabitants =
    "bedrag vanaf % inwoners|amount from % inhabitants";
inline constexpr const char* amount_per_inhabitant = "bedrag per inwoner|amount per inhabitant";
inline constexpr const char* amount_per_member = "bedrag per lid|amount per member";
inline constexpr const char* as_budgeted =
    "Zoals begroot: binnen het begrotingsjaar verandert dit niet zolang de leverancierskosten "
    "gelijk blijven.|As budgeted: within the budget year this stays as long as the supplier cost "
    "does.";
inline constexpr const char* new_user_pays_the_budgets_rate =
    "Aanname: een nieuwe gebruiker betaalt producturen naar het tarief van de begroting. Het plan "
    "zegt dit niet.|Assumption: a new user pays product hours at the rate of the budget. The plan "
    "does not say so.";
inline constexpr const char* bill_follows_cost =
    "Aanname: de leverancier rekent precies de leverancierskosten. Het plan zegt dit "
    "niet.|Assumption: the supplier charges exactly the supplier cost. The plan does not say so.";
inline constexpr const char* budgeted_result = "begroot resultaat|budgeted result";
inline constexpr const char* change_of_the_cost = "verandering van de kosten|change of the cost";
inline constexpr const char* change_of_the_result =
    "verandering van het resultaat|change of the result";
inline constexpr const char* change_of_the_revenue =
    "verandering van de opbrengsten|change of the revenue";
inline constexpr const char* contribution_a_year = "bijdrage per jaar|contribution a year";
inline constexpr const char* contribution_of_a_member_without_products =
    "bijdrage van een lid zonder producten|contribution of a member without products";
inline constexpr const char* contributions_of_members_without_products =
    "bijdragen van leden zonder producten|contributions of members without products";
inline constexpr const char* cost_of_product_hours = "kosten van producturen|cost of product hours";
inline constexpr const char* cost_of_product_hours_of =
    "kosten van producturen %|cost of product hours %";
inline constexpr const char* covered_by_projects = "gedekt door projecten|covered by projects";
inline constexpr const char* covered_by_projects_in_the_budget =
    "gedekt door projecten in de begroting|covered by projects in the budget";
inline constexpr const char* support247 = "24/7-ondersteuning|24/7 support";
inline constexpr const char* support247_that_ends =
    "24/7-ondersteuning die vervalt|24/7 support that ends";
inline constexpr const char* entry_fee_of_a_new_member =
    "entreegeld per nieuw lid|entry fee of a new member";
inline constexpr const char* entry_fees = "entreegelden|entry fees";
inline constexpr const char* equity_at_the_end_of_the_year =
    "eigen vermogen aan het eind van het jaar|equity at the end of the year";
inline constexpr const char* equity_at_the_start_of_the_year =
    "eigen vermogen aan het begin van het jaar|equity at the start of the year";
inline constexpr const char* equity_on_1_january =
    "eigen vermogen op 1 januari %|equity on 1 January %";
inline constexpr const char* estimate_as_a_share_of_the_amount =
    "schatting als deel van het bedrag|estimate as a share of the amount";
inline constexpr const char* estimate_per_inhabitant =
    "schatting per inwoner|estimate per inhabitant";
inline constexpr const char* estimate_per_square_root_of_the_inhabitants =
    "schatting per wortel van het aantal inwoners|estimate per square root of the inhabitants";
inline constexpr const char* headroom_above_the_norm =
    "ruimte boven de norm|headroom above the norm";
inline constexpr const char* tariffs_carry_the_change =
    "In dit scenario dragen de tarieven de hele verandering van het resultaat.|In this scenario "
    "the tariffs carry the whole change of the result.";
inline constexpr const char* inhabitants_of = "inwoners van %|inhabitants of %";
inline constexpr const char* inhabitants_the_price_rests_on =
    "inwoners van % waar de prijs op rust|inhabitants of % that the price rests on";
inline constexpr const char* inhabitants_of_those_sharing_this_contract =
    "inwoners van wie dit contract delen|inhabitants of those sharing this contract";
inline constexpr const char* members_without_products =
    "leden zonder producten|members without products";
inline constexpr const char* new_members = "nieuwe leden|new members";
inline constexpr const char* no_amount_by_inhabitants =
    "geen bedrag per inwoner|no amount by inhabitants";
inline constexpr const char* norm_for_the_equity =
    "norm voor het eigen vermogen|norm for the equity";
inline constexpr const char* not_more_than_the_supplier_cost =
    "Niet meer dan de leverancierskosten.|Not more than the supplier cost.";
inline constexpr const char* one_off_setbacks = "eenmalige tegenvallers|one-off setbacks";
inline constexpr const char* overhead_for_all_products =
    "verenigingskosten voor alle producten|overhead for all products";
inline constexpr const char* overhead_in_the_tariffs =
    "verenigingskosten in de tarieven|overhead in the tariffs";
inline constexpr const char* overhead_in_the_tariffs_of =
    "verenigingskosten in de tarieven %|overhead in the tariffs %";
inline constexpr const char* overhead_in_total = "verenigingskosten in totaal|overhead in total";
inline constexpr const char* overhead_of = "verenigingskosten %|overhead %";
inline constexpr const char* overhead_per_euro_of_a_new_product =
    "verenigingskosten per euro van een nieuw product|overhead per euro of a new product";
inline constexpr const char* overhead_per_euro_of_weight =
    "verenigingskosten per euro gewicht|overhead per euro of weight";
inline constexpr const char* overhead_per_inhabitant_for_a_new_user =
    "verenigingskosten per inwoner voor een nieuwe gebruiker|overhead per inhabitant for a new "
    "user";
inline constexpr const char* product_hours = "producturen|product hours";
inline constexpr const char* product_hours_in_the_tariffs =
    "producturen in de tarieven|product hours in the tariffs";
inline constexpr const char* product_hours_of = "producturen %|product hours %";
inline constexpr const char* product_hours_of_all_users_together =
    "producturen van alle gebruikers samen|product hours of all users together";
inline constexpr const char* hours_of_a_product = "producturen van %|product hours of %";
inline constexpr const char* product_hours_per_euro_of_supplier_cost =
    "producturen per euro leverancierskosten|product hours per euro of supplier cost";
inline constexpr const char* rate_for_inhabitants_from =
    "tarief voor inwoners vanaf %|rate for inhabitants from %";
inline constexpr const char* rate_per_inhabitant = "tarief per inwoner|rate per inhabitant";
inline constexpr const char* result_of = "resultaat %|result %";
inline constexpr const char* share_the_supplier_asks =
    "deel dat de leverancier vraagt|share the supplier asks";
inline constexpr const char* supplier_bill = "rekening van de leverancier|supplier's bill";
inline constexpr const char* supplier_cost = "leverancierskosten|supplier cost";
inline constexpr const char* supplier_cost_as_the_event_has_it =
    "leverancierskosten volgens de maatregel|supplier cost as the event has it";
inline constexpr const char* supplier_cost_before_support247 =
    "leverancierskosten, vóór aftrek van 24/7|supplier cost, before 24/7 is taken off";
inline constexpr const char* supplier_cost_before_rounding =
    "leverancierskosten, vóór afronding|supplier cost, before rounding";
inline constexpr const char* supplier_cost_in_the_plan_before_rounding =
    "leverancierskosten in het plan, vóór afronding|supplier cost in the plan, before rounding";
inline constexpr const char* supplier_cost_in_the_tariffs =
    "leverancierskosten in de tarieven|supplier cost in the tariffs";
inline constexpr const char* supplier_cost_is_never_below_0 =
    "De leverancierskosten zijn nooit minder dan 0.|Supplier cost is never below 0.";
inline constexpr const char* supplier_cost_of = "leverancierskosten %|supplier cost %";
inline constexpr const char* supplier_cost_of_all_users_before_rounding =
    "leverancierskosten van alle gebruikers, vóór afronding|supplier cost of all users, before "
    "rounding";
inline constexpr const char* supplier_cost_of_the_product_in_the_budget =
    "leverancierskosten van het product in de begroting|supplier cost of the product in the budget";
inline constexpr const char* suppliers_bills = "rekeningen van leveranciers|suppliers' bills";
inline constexpr const char* suppliers_bills_of =
    "rekeningen van leveranciers %|suppliers' bills %";
inline constexpr const char* tariff_of = "tarief %|tariff %";
inline constexpr const char* the_bill_is_never_below_0 =
    "De rekening is nooit minder dan 0.|The bill is never below 0.";
inline constexpr const char* the_contract_is_in_the_name_of =
    "Het contract staat op naam van %, en die betaalt.|The contract is in the name of %, who pays.";
inline constexpr const char* contribution = "bijdrage|contribution";
inline constexpr const char* contributions = "bijdragen|contributions";
inline constexpr const char* growth = "groei|growth";
inline constexpr const char* norm = "norm|norm";
inline constexpr const char* other = "overig|other";
inline constexpr const char* overhead = "verenigingskosten|overhead";
inline constexpr const char* the_products_never_carry_less_than_0 =
    "De producten dragen nooit minder dan 0.|The products never carry less than 0.";
inline constexpr const char* result = "resultaat|result";
inline constexpr const char* rise = "verhoging|rise";
inline constexpr const char* the_same_cost_by_the_members_tariffs =
    "dezelfde kosten volgens de tarieven van de leden|the same cost by the members' tariffs";
inline constexpr const char* weight = "gewicht|weight";
inline constexpr const char* total_of = "totaal %|total %";
inline constexpr const char* uses_a_product_under_the_contract_of =
    "Gebruikt een product onder het contract van % en betaalt dus geen bijdrage.|Uses a product "
    "under the contract of %, so it pays no contribution.";
inline constexpr const char* weight_of_all_users_of_all_products =
    "gewicht van alle gebruikers van alle producten|weight of all users of all products";
inline constexpr const char* with_the_events = "met de maatregelen|with the events";
inline constexpr const char* the_budgets_rate =
    "Binnen het begrotingsjaar geldt het tarief van de begroting.|Within the budget year the rate "
    "of the budget holds.";
inline constexpr const char* within_the_limits_of_inhabitants =
    "Minstens 1 en hoogstens 20.000.000 inwoners.|At least 1 and at most 20,000,000 inhabitants.";
inline constexpr const char* nobody_can_carry_the_overhead =
    "Zonder leverancierskosten en producturen kan niemand de verenigingskosten dragen.|Without "
    "supplier cost and product hours nobody can carry the overhead.";
inline constexpr const char* nobody_can_carry_the_hours =
    "Zonder leverancierskosten kan niemand de producturen dragen.|Without supplier cost nobody can "
    "carry the product hours.";
inline constexpr const char* without_the_events = "zonder de maatregelen|without the events";
inline constexpr const char* yearly_rise_of_operating_cost =
    "stijging overige kosten per jaar|yearly rise of operating cost";
inline constexpr const char* yearly_rise_of_supplier_cost =
    "stijging leverancierskosten per jaar|yearly rise of supplier cost";
inline constexpr const char* yearly_rise_of_the_contribution =
    "stijging bijdrage per jaar|yearly rise of the contribution";
inline constexpr const char* yearly_rise_of_wages = "stijging lonen per jaar|yearly rise of wages";
inline constexpr const char* years_after = "jaren na %|years after %";

}  // namespace dimpact::prose
