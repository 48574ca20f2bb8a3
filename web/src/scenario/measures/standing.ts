/** Who is a member and who uses what after some measures: enough to offer only choices that make sense. */
import type { Dataset, Event } from "../../engine/types.ts";

export interface StandingMember {
  id: string;
  name: string;
  inhabitants: number;
  /** Products with a contract of its own. */
  uses: readonly string[];
  /** Products used through another member's contract. */
  shares: readonly string[];
  /** Optional items taken, by product. */
  items: Readonly<Record<string, readonly string[]>>;
  joined: boolean;
}

export interface Standing {
  members: StandingMember[];
  products: { id: string; name: string }[];
}

const planStanding = (dataset: Dataset): Standing => ({
  members: dataset.members.map((member) => ({
    ...member,
    joined: false,
    uses: dataset.products
      .filter((product) => product.cells.some((cell) => cell.member === member.id))
      .map((p) => p.id),
    shares: dataset.products
      .filter((product) =>
        product.sharedContracts.some((contract) => contract.participants.includes(member.id)),
      )
      .map((product) => product.id),
    items: Object.fromEntries(
      dataset.products.flatMap((product) => {
        const cell = product.cells.find((one) => one.member === member.id);
        return cell?.optionalItems ? [[product.id, cell.optionalItems]] : [];
      }),
    ),
  })),
  products: dataset.products.map(({ id, name }) => ({ id, name })),
});

const without = (list: readonly string[], item: string): string[] => list.filter((one) => one !== item);
const union = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

const itemsOf = (member: StandingMember, product: string): readonly string[] => member.items[product] ?? [];

const withItems = (member: StandingMember, product: string, items: readonly string[]): StandingMember => ({
  ...member,
  items: { ...member.items, [product]: items },
});

const onMember = (
  standing: Standing,
  id: string,
  change: (member: StandingMember) => StandingMember,
): Standing => ({ ...standing, members: standing.members.map((one) => (one.id === id ? change(one) : one)) });

const endShared = (dataset: Dataset, standing: Standing, billed: string, product: string): Standing => {
  const contracts = dataset.products.find((one) => one.id === product)?.sharedContracts ?? [];
  const ended = new Set(contracts.filter((one) => one.billed === billed).flatMap((one) => one.participants));
  return {
    ...standing,
    members: standing.members.map((one) =>
      ended.has(one.id) ? { ...one, shares: without(one.shares, product) } : one,
    ),
  };
};

const merge = (standing: Standing, event: Extract<Event, { type: "merge" }>): Standing => {
  const parts = standing.members.filter((one) => event.members.includes(one.id));
  const first = standing.members.findIndex((one) => event.members.includes(one.id));
  if (first < 0) return standing;
  const merged: StandingMember = {
    ...event.into,
    inhabitants: parts.reduce((sum, part) => sum + part.inhabitants, 0),
    uses: union(parts.map((part) => part.uses)),
    shares: union(parts.map((part) => part.shares)),
    items: Object.fromEntries(
      union(parts.map((part) => Object.keys(part.items))).map((product) => [
        product,
        union(parts.map((part) => itemsOf(part, product))),
      ]),
    ),
    joined: parts.every((part) => part.joined),
  };
  const members = standing.members.flatMap((one, index) =>
    index === first ? [merged] : event.members.includes(one.id) ? [] : [one],
  );
  return { ...standing, members };
};

const apply = (dataset: Dataset, standing: Standing, event: Event): Standing => {
  switch (event.type) {
    case "join": {
      const uses = (event.products ?? []).map((use) => (typeof use === "string" ? use : use.id));
      const members = [...standing.members, { ...event.member, uses, shares: [], items: {}, joined: true }];
      return { ...standing, members };
    }
    case "adopt":
      return onMember(standing, event.member, (one) => ({ ...one, uses: [...one.uses, event.product] }));
    case "drop": {
      const dropped = onMember(standing, event.member, (one) =>
        withItems({ ...one, uses: without(one.uses, event.product) }, event.product, []),
      );
      return endShared(dataset, dropped, event.member, event.product);
    }
    case "option":
      return onMember(standing, event.member, (one) => {
        const others = without(itemsOf(one, event.product), event.item);
        return withItems(one, event.product, event.enabled ? [...others, event.item] : others);
      });
    case "population":
      return onMember(standing, event.member, (one) => ({ ...one, inhabitants: event.inhabitants }));
    case "merge":
      return merge(standing, event);
    case "newProduct": {
      const users = new Set(event.members);
      return {
        products: [...standing.products, { id: event.id, name: event.name }],
        members: standing.members.map((one) =>
          users.has(one.id) ? { ...one, uses: [...one.uses, event.id] } : one,
        ),
      };
    }
    // These change who pays what, not who uses what; a withdrawal is decided by the simulator.
    case "leave":
    case "populationGrowth":
    case "support247":
    case "price":
    case "budget":
    case "oneOff":
    case "contribution":
      return standing;
  }
};

const plans = new WeakMap<Dataset, Standing>();

const planOf = (dataset: Dataset): Standing => {
  const plan = plans.get(dataset) ?? planStanding(dataset);
  plans.set(dataset, plan);
  return plan;
};

export const standingAfter = (dataset: Dataset, events: readonly Event[]): Standing =>
  events.reduce((standing, event) => apply(dataset, standing, event), planOf(dataset));

/** Where a member of the plan went: the id of what it merged into, or its own. */
export const successorOf = (id: string, events: readonly Event[]): string =>
  events.reduce(
    (current, event) => (event.type === "merge" && event.members.includes(current) ? event.into.id : current),
    id,
  );
