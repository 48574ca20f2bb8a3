import { launchChromium } from "./browsers.ts";
import { play } from "./play.ts";

play(launchChromium);
