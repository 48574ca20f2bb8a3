import { total, whole, type Dataset } from "./files.ts";

const keys = ["supplierCost", "hours", "overhead", "tariff"] as const;
type Figures = Record<(typeof keys)[number], number>;

/** A pool in whole cents by weight, the last cents to the largest remainders. */
function divide(pool: number, weights: number[]): number[] {
  const cents = Math.round(pool * 100);
  const exact = weights.map((weight) => (cents * weight) / total(weights));
  const floors = exact.map(Math.floor);
  const rest = exact.map((amount, i) => ({ i, part: amount - (floors[i] ?? 0) }));
  const order = rest.sort((a, b) => b.part - a.part || a.i - b.i).slice(0, cents - total(floors));
  return floors.map((amount, i) => (amount + (order.some((one) => one.i === i) ? 1 : 0)) / 100);
}

/**
 * Every printed figure of cells, products and members beside what the plan's own rules give: hours by supplier
 * cost, overhead by supplier cost and hours, contributions from members that use nothing. Cents matter: before
 * them Burgerzaken's tariffs add up to 2,885,142.4985, after them to 2,885,142.50, printed 2,885,143.
 */
export function reproduce({ products, members, overhead, contribution, published }: Dataset) {
  const cells = products.flatMap((product) => {
    const costs = product.cells.map((c) => c.supplierCost);
    const factor = (product.overheadBase?.amount ?? total(costs)) / total(costs);
    const hours = divide(product.hours.amount, costs);
    return product.cells.map((cell, i) => {
      const own = hours[i] ?? 0;
      return { product, cell, hours: own, weight: cell.supplierCost * factor + own };
    });
  });
  const users = new Set(cells.map(({ cell }) => cell.member));
  for (const { sharedContracts } of products)
    for (const { participants } of sharedContracts) participants.forEach((member) => users.add(member));
  const contributions = contribution.amount * members.filter(({ id }) => !users.has(id)).length;
  const pool = total(overhead.lines.map((l) => l.amount)) - overhead.fromProjects.amount - contributions;
  const shares = divide(
    pool,
    cells.map(({ weight }) => weight),
  );
  const full = cells.map(({ product, cell, hours }, i) => {
    const [supplierCost, share] = [cell.supplierCost, shares[i] ?? 0];
    return { product, cell, supplierCost, hours, overhead: share, tariff: supplierCost + hours + share };
  });
  const sum = (own: typeof full, key: (typeof keys)[number]) =>
    Math.round(total(own.map((one) => one[key])) * 100) / 100;
  const pays = (id: string) =>
    users.has(id)
      ? sum(
          full.filter(({ cell }) => cell.member === id),
          "tariff",
        )
      : contribution.amount;
  const pairs = (amounts: Figures, printed?: Figures) =>
    printed ? keys.map((key) => [whole(amounts[key]), printed[key]] as const) : [];
  const one = (amount: number, printed?: { total: number }) =>
    printed ? [[whole(amount), printed.total] as const] : [];
  return {
    pool,
    cells: full.flatMap((figures) => pairs(figures, figures.cell.published)),
    products: products.flatMap((product) => {
      const own = full.filter((figures) => figures.product === product);
      const [supplierCost, hours, overhead, tariff] = keys.map((key) => sum(own, key)) as [
        number,
        number,
        number,
        number,
      ];
      return pairs({ supplierCost, hours, overhead, tariff }, product.published);
    }),
    members: members.flatMap(({ id, published }) => one(pays(id), published)),
    total: one(total(members.map(({ id }) => pays(id))), published),
  };
}
