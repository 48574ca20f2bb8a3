/** Runs in every page and frame before anything else does: hears what simulators tell, and looks into shadow roots. */

export interface Told {
  /** The id of the element that told it. */
  from: string;
  type: string;
  detail: unknown;
}

declare global {
  interface Window {
    test: {
      /** All events of simulators, also those before a test could listen. */
      told: Told[];
      /** The parts of the simulators within an element of the page, "*" for all; without a part, those elements. */
      parts: (within: string, part?: string) => Element[];
      textOf: (node: Node) => string;
      /** What has that role and a name that starts so. */
      named: (within: string, role: string, name: string) => Element | undefined;
    };
  }
}

/** Must hold all that it needs: its text is sent to the browser. */
export const prepare = (): void => {
  const told: Told[] = [];
  for (const type of ["ready", "scenariochange", "resultchange", "error"])
    addEventListener(
      type,
      (event) => {
        if (event instanceof CustomEvent && event.target instanceof Element)
          told.push({ from: event.target.id, type, detail: event.detail });
      },
      // They do not bubble.
      true,
    );
  // Firefox tells it nowhere else.
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    console.error(`policy: ${effectiveDirective} ${blockedURI}`);
  });

  const rootOf = (element: Element): ParentNode => element.shadowRoot ?? element;
  const below = (root: ParentNode): Element[] =>
    [...root.querySelectorAll("*")].flatMap((element) =>
      element.shadowRoot ? [element, ...below(element.shadowRoot)] : [element],
    );
  const all = (within: string): Element[] =>
    [...document.querySelectorAll(within)].flatMap((element) => [element, ...below(rootOf(element))]);
  const textOf = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (node instanceof Element && node.matches("style, script, [hidden]")) return "";
    const children = node instanceof Element ? rootOf(node).childNodes : node.childNodes;
    return [...children].map(textOf).join("");
  };
  const clean = (text: string): string => text.replace(/\s+/g, " ").trim();

  window.test = {
    told,
    parts: (within, part) =>
      part === undefined
        ? [...document.querySelectorAll(within)]
        : // The tags of parts end with the version.
          all(within).filter(({ localName }) => part === "*" || localName.startsWith(`dimpact-${part}`)),
    textOf: (node) => clean(textOf(node)),
    named: (within, role, name) =>
      all(within).find(
        (element) =>
          (element.role ?? element.getAttribute("role") ?? element.localName) === role &&
          clean(element.ariaLabel ?? textOf(element)).startsWith(name),
      ),
  };
};
