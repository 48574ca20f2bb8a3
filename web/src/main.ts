import "./engine/home.ts";
import "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css";
import "./styles/theme.css";
import "./styles/page.css";
import "./views/page.ts";
import { keepForOffline } from "./offline.ts";

keepForOffline();
