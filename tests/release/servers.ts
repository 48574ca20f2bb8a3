/** nginx and Apache as processes of our own, with the configurations that docs/hosting gives. */
import { spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { root } from "../../scripts/shell.mjs";
import { apache, nginx, nginxModules } from "../../scripts/tools.mjs";
import type { Served } from "../page/browser.ts";

export interface Server extends Served {
  /** The folder that is served, a copy of build/site. */
  site: string;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });

/** Another word everywhere; a configuration that no longer has it is not the one that was meant. */
const exchange = (text: string, words: Record<string, string>): string =>
  Object.entries(words).reduce((now, [word, other]) => {
    if (!now.includes(word)) throw new Error(`The configuration has no "${word}".`);
    return now.replaceAll(word, other);
  }, text);

const shipped = (name: string): string => readFileSync(join(root, "docs/hosting", name), "utf8");

interface Kind {
  program: string | undefined;
  /** Its configuration around the shipped one. */
  configuration: (folder: string, site: string, port: number) => string;
  args: (folder: string) => string[];
}

const start = async ({ program, configuration, args }: Kind): Promise<Server> => {
  if (program === undefined) throw new Error("The server is not there: npm test installs it.");
  const folder = mkdtempSync(join(tmpdir(), "server-"));
  // Apache's workers are another user than root.
  chmodSync(folder, 0o755);
  const site = join(folder, "site");
  cpSync(join(root, "build/site"), site, { recursive: true });
  mkdirSync(join(folder, "logs"));
  const port = await freePort();
  writeFileSync(join(folder, "server.conf"), configuration(folder, site, port));
  const child = spawn(program, args(folder), { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) =>
    child.once("close", () => {
      resolve();
    }),
  );
  const url = `http://127.0.0.1:${String(port)}/simulator/`;
  const answers = () =>
    fetch(url).then(
      (response) => response.ok,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null) {
      const log = join(folder, "logs/error.log");
      throw new Error(`${program} ended: ${said}${existsSync(log) ? readFileSync(log, "utf8") : ""}`);
    }
    await setTimeout(20);
  }
  return {
    url,
    site,
    async close() {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
};

/** @param portal the origin of the pages that may show the frame */
export const startNginx = (portal = "https://portal.example"): Promise<Server> =>
  start({
    program: nginx(),
    args: (folder) => ["-p", folder, "-c", join(folder, "server.conf")],
    configuration: (folder, site, port) => `
      load_module ${nginxModules}/ngx_http_brotli_static_module.so;
      daemon off;
      master_process off;
      error_log ${folder}/logs/error.log;
      pid ${folder}/nginx.pid;
      events {}
      http {
        access_log off;
        ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join("\n")}
        ${exchange(shipped("nginx.conf"), { "listen 80;": `listen 127.0.0.1:${String(port)};`, "/srv/dimpact-simulator": site, "https://portal.example": portal })}
      }`,
  });

const apacheModules = ["mpm_event", "authz_core", "alias", "dir", "headers", "mime", "rewrite"];

export const startApache = (): Promise<Server> =>
  start({
    program: apache(),
    args: (folder) => ["-d", folder, "-f", join(folder, "server.conf"), "-DFOREGROUND"],
    // Debian's own settings give .gz a type, and some give .br a language.
    configuration: (folder, site, port) => `
${apacheModules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n")}
ServerName localhost
Listen 127.0.0.1:${String(port)}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/logs/error.log
DefaultRuntimeDir ${folder}
DocumentRoot ${folder}/logs
TypesConfig /dev/null
AddType application/x-gzip .gz
AddLanguage br .br
${process.getuid?.() === 0 ? "User #65534\nGroup #65534" : ""}
<Directory />
  Require all denied
</Directory>
${exchange(shipped("apache.conf"), { "/srv/dimpact-simulator": site })}`,
  });
