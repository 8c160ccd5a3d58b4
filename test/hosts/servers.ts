// The servers whose configurations the build writes, each started without any right, in a folder of its own.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { caddyConfig } from "../../src/site/build/hosts/caddy-config.ts";
import { nginxConfig } from "../../src/site/build/hosts/nginx-config.ts";
import { readPolicies } from "../../src/site/build/hosts/page-policies.ts";
import { foundProgram } from "./found-program.ts";
import { freePort, runServer, type RunningServer } from "./run-server.ts";

/** What is to be served, and where the server may write. */
export interface ServedSite {
  /** The folder that the server has for its root. */
  readonly root: string;
  /** The built site, which is the root or lies below it. */
  readonly folder: string;
  readonly base: string;
  readonly scratch: string;
}

/** A kind of server: whether this machine has it, and how it is started. */
export interface ServerKind {
  readonly name: string;
  readonly program: string | null;
  /** Whether it sends Brotli as well. */
  readonly brotli: boolean;
  start(site: ServedSite): Promise<RunningServer>;
}

const brotliModule = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
const apacheModules = "/usr/lib/apache2/modules";
const nginx = foundProgram("nginx");
const caddy = foundProgram("caddy");
const apache = foundProgram("apache2");

const startNginx = async ({ root, folder, base, scratch }: ServedSite): Promise<RunningServer> => {
  const port = await freePort();
  const brotli = existsSync(brotliModule);
  const server = nginxConfig(base, readPolicies(folder), { listen: `127.0.0.1:${port}`, root, brotli });
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${name};`);
  const config = `${brotli ? `load_module ${brotliModule};` : ""}
daemon off; pid nginx.pid; worker_processes 1; error_log stderr;
${process.getuid?.() === 0 ? "user root;" : ""}
events { }
http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; ${places.join(" ")}
${server} }`;
  writeFileSync(join(scratch, "nginx.conf"), config);
  return runServer(nginx ?? "", ["-p", scratch, "-e", "stderr", "-c", join(scratch, "nginx.conf")], port);
};

const startCaddy = async ({ root, folder, base, scratch }: ServedSite): Promise<RunningServer> => {
  const port = await freePort();
  const listen = `http://127.0.0.1:${port}`;
  const config = caddyConfig(base, readPolicies(folder), { listen, root });
  writeFileSync(join(scratch, "Caddyfile"), `{\n  admin off\n  auto_https off\n}\n${config}`);
  const args = ["run", "--adapter", "caddyfile", "--config", join(scratch, "Caddyfile")];
  return runServer(caddy ?? "", args, port, { HOME: scratch, XDG_DATA_HOME: scratch, XDG_CONFIG_HOME: scratch });
};

const startApache = async ({ root, scratch }: ServedSite): Promise<RunningServer> => {
  const port = await freePort();
  const modules = ["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite", "unixd"].filter((name) =>
    existsSync(join(apacheModules, `mod_${name}.so`)),
  );
  const config = `${modules.map((name) => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so`).join("\n")}
ServerRoot "${scratch}"
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile apache.pid
Mutex posixsem
DefaultRuntimeDir .
ErrorLog error.log
TypesConfig /etc/mime.types
DocumentRoot "${root}"
<Directory "${root}">
  AllowOverride All
  Require all granted
  Options FollowSymLinks
</Directory>
${process.getuid?.() === 0 ? "User www-data\nGroup www-data" : ""}`;
  mkdirSync(join(scratch, "logs"), { recursive: true });
  writeFileSync(join(scratch, "apache.conf"), config);
  return runServer(apache ?? "", ["-f", join(scratch, "apache.conf"), "-DFOREGROUND"], port).catch((fault: unknown) => {
    const log = join(scratch, "error.log");
    throw new Error(`${String(fault)}\n${existsSync(log) ? readFileSync(log, "utf8") : ""}`);
  });
};

/** serverKinds are the servers whose configurations are tried. */
export const serverKinds: readonly ServerKind[] = [
  { name: "nginx", program: nginx, brotli: existsSync(brotliModule), start: startNginx },
  { name: "Caddy", program: caddy, brotli: true, start: startCaddy },
  { name: "Apache", program: apache, brotli: true, start: startApache },
];
