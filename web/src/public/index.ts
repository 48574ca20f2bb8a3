/** What the page around loads: it starts the simulator at once, and defines the element when that is there. */
import "../engine/home.ts";

const { register } = await import("./element.ts");
register();
