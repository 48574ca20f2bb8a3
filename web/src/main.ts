import { home } from "./engine/home.ts";
import "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css";
import "./styles/theme.css";
import "./styles/page.css";
import { keepForOffline } from "./shell/offline.ts";
import { deviceFor } from "./kept/device.ts";
import { holdsScenario } from "./kept/fragment.ts";
import { createSession } from "./session/session.ts";
import "./shell/page.ts";

const session = createSession(home, deviceFor("dimpact"));

const describePage = (): void => {
  const { code, title } = session.tongue.speech;
  document.documentElement.lang = code;
  document.title = title;
};
describePage();
session.tongue.onChange(describePage);

/** What was opened is kept from here on; loading the page again must not open it anew. */
const dropLink = (): void => {
  if (holdsScenario(location.hash) && session.notice?.tone !== "error")
    history.replaceState(null, "", location.pathname + location.search);
};

const started = session.start(holdsScenario(location.hash) ? location.hash : undefined).then(dropLink);
addEventListener("hashchange", () => {
  const { hash } = location;
  if (holdsScenario(hash)) void started.then(() => session.openScenario({ fragment: hash })).then(dropLink);
});

const page = document.createElement("dimpact-page");
page.session = session;
document.body.prepend(page);

keepForOffline();
