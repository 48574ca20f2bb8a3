/** How the fragment of an address starts that holds a scenario. */
export const START = "#s=";

/** Whether an address holds a scenario, damaged or not. */
export const holdsScenario = (fragment: string): boolean => fragment.startsWith(START);
