import { launchFirefox } from "./browsers.ts";
import { play } from "./play.ts";

play(launchFirefox);
