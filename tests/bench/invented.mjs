/** A dataset of an invented cooperative of any size, for the benchmark. */

/** @param {number} members @param {number} products */
export function inventedDataset(members, products) {
  const member = (/** @type {number} */ i) => ({
    id: `member-${i}`,
    name: `Member ${i}`,
    inhabitants: 5000 + ((i * 7919) % 200000),
  });
  const people = Array.from({ length: members }, (_, i) => member(i));
  const product = (/** @type {number} */ p) => ({
    id: `product-${p}`,
    name: `Product ${p}`,
    rule: { type: "tiers", from: [0, 25000, 60000, 100000], amounts: [3000, 4500, 6000, 7500] },
    fixedItems: [{ id: "base", name: "Base", amount: 11000 }],
    optionalItems: [],
    remainder: { type: "amount" },
    estimate: { type: "none" },
    hours: { amount: 1000 * members },
    sharedContracts: [],
    cells: people.map(({ id, inhabitants }) => ({ member: id, supplierCost: 16000 + (inhabitants % 1000) })),
  });
  return {
    schemaVersion: 1,
    id: `invented-${members}-${products}`,
    version: "1",
    association: "Invented",
    plan: "Plan",
    year: 2024,
    members: people,
    products: Array.from({ length: products }, (_, p) => product(p)),
    contribution: { amount: 5000 },
    overhead: {
      lines: [{ id: "all", name: "All", amount: 3000 * members * products, index: "wages" }],
      fromProjects: { amount: 0 },
      newProductRate: { amount: 0.3 },
    },
    equity: { start: 1000000, budgetedResult: 0, norm: 1000000 },
    indexation: { supplier: 0.05, wages: 0.05, operating: 0.05 },
  };
}
