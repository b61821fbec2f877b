/** The way in as the guide has it: nginx with the agency's certificates before a server on 127.0.0.1. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchedProgram, fetchProgram, findCommand } from "../../scripts/apt.ts";
import { freePorts } from "../../scripts/nats/ports.ts";
import { originsNginx } from "../../server/conf.ts";
import { makeMachine, type Office, startOffice } from "./office.ts";

const OURS = `chrome-extension://${"abcdefghijklmnop".repeat(2)}`;
const NGINX = "/usr/sbin/nginx";
const needNginx = (): string => {
  const found = findCommand(["nginx", NGINX]) ?? fetchedProgram(NGINX) ?? fetchProgram("nginx", NGINX);
  if (!found) throw new Error("No nginx was found: sudo apt-get install nginx");
  return found;
};

let office: Office;
let proxy: ChildProcess | null = null;
let dir: string;
let port: number;

const openssl = (...args: string[]) => execFileSync("openssl", args, { cwd: dir, stdio: "pipe" });
const KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
const authority = (name: string) =>
  openssl(
    "req",
    "-x509",
    ...KEY,
    "-keyout",
    `${name}.key`,
    "-out",
    `${name}.crt`,
    "-days",
    "30",
    "-subj",
    `/CN=${name}`,
  );
/** `days` below nought: ended yesterday. */
function certificate(name: string, by: string, days: number): void {
  openssl("req", ...KEY, "-keyout", `${name}.key`, "-out", `${name}.csr`, "-subj", `/CN=${name}`);
  openssl(
    "x509",
    "-req",
    "-in",
    `${name}.csr`,
    "-CA",
    `${by}.crt`,
    "-CAkey",
    `${by}.key`,
    "-CAcreateserial",
    "-days",
    `${days}`,
    "-out",
    `${name}.crt`,
  );
}

beforeAll(async () => {
  office = await startOffice({ machines: [makeMachine("c1", "head", "hhhhhhh1", "head")] });
  dir = join(office.node.place.dir, "tls");
  mkdirSync(dir);
  for (const name of ["machines-ca", "another-ca"]) authority(name);
  certificate("proxy", "machines-ca", 30);
  certificate("good", "machines-ca", 30);
  certificate("ended", "machines-ca", -1);
  certificate("revoked", "machines-ca", 30);
  certificate("foreign", "another-ca", 30);
  writeFileSync(join(dir, "index"), "");
  writeFileSync(
    join(dir, "ca.cnf"),
    "[ca]\ndefault_ca=a\n[a]\ndatabase=index\ndefault_md=sha256\ndefault_crl_days=30\n",
  );
  const as = ["-config", "ca.cnf", "-keyfile", "machines-ca.key", "-cert", "machines-ca.crt"];
  openssl("ca", ...as, "-revoke", "revoked.crt");
  openssl("ca", ...as, "-gencrl", "-out", "machines.crl");
  writeFileSync(join(dir, "origins.conf"), originsNginx([OURS]));
  [port] = (await freePorts(1)) as [number];
  const conf = readFileSync("server/example/nginx.conf", "utf8")
    .replaceAll("/etc/dung-hen-nats/tls", dir)
    .replace("/etc/dung-hen-nats/nginx-origins.conf", join(dir, "origins.conf"))
    .replace("listen 443 ssl", `listen 127.0.0.1:${port} ssl`)
    .replace("127.0.0.1:8080", `127.0.0.1:${office.node.place.websocket}`)
    .replace("/run/nginx.pid", join(dir, "pid"))
    .replace("/var/log/nginx/error.log", join(dir, "error.log"))
    .replace(
      "http {",
      `http {\n  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((it) => `${it}_temp_path ${dir}/${it};`).join(" ")}`,
    );
  writeFileSync(join(dir, "nginx.conf"), conf);
  proxy = spawn(
    needNginx(),
    ["-c", join(dir, "nginx.conf"), "-p", dir, "-e", join(dir, "error.log"), "-g", "daemon off;"],
    {
      stdio: ["ignore", 2, 2],
    },
  );
  const until = Date.now() + 20_000;
  while ((await opening("good")).startsWith("error") && Date.now() < until)
    await new Promise((done) => setTimeout(done, 100));
});
afterAll(async () => {
  proxy?.kill();
  await office?.remove();
});

/** How a WebSocket's opening with this certificate is answered, and the first words behind it. */
const opening = (name: string | null, origin: string | null = OURS): Promise<string> =>
  new Promise((done) => {
    const of = (kind: string) => readFileSync(join(dir, `${name}.${kind}`));
    const ask = request({
      host: "127.0.0.1",
      port,
      ca: readFileSync(join(dir, "machines-ca.crt")),
      checkServerIdentity: () => undefined,
      ...(name === null ? {} : { cert: of("crt"), key: of("key") }),
      headers: {
        ...(origin === null ? {} : { Origin: origin }),
        Connection: "Upgrade",
        Upgrade: "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
      },
    });
    ask.on("upgrade", (answer, socket, head) => {
      const end = (first: Buffer) => {
        socket.destroy();
        done(`${answer.statusCode} ${first.toString()}`);
      };
      if (head.length > 0) end(head);
      else socket.once("data", end);
    });
    ask.on("response", (answer) => {
      let body = "";
      answer.on("data", (piece) => {
        body += piece;
      });
      answer.on("end", () => done(`${answer.statusCode} ${body}`));
    });
    ask.on("error", (error) => done(`error ${error.message}`));
    ask.end();
  });

test("with the agency's certificate a machine reaches NATS", async () => {
  expect(await opening("good")).toMatch(/^101 .*INFO \{/s);
});

test.each([
  ["none", null],
  ["one that has ended", "ended"],
  ["one that was revoked", "revoked"],
  ["another authority's", "foreign"],
])("with %s it gets an error, and no word of NATS", async (_, name) => {
  const said = await opening(name);
  expect(said).toMatch(/^400 .*certificate/is);
  expect(said).not.toContain("INFO");
});

test.each([
  ["another extension", `chrome-extension://${"p".repeat(32)}`],
  ["a page", "https://example.com"],
  ["a program that names no origin", null],
])(
  "%s on such a machine is refused; only whoever writes our extension's origin himself isn't, so that is no proof",
  async (_, origin) => {
    expect(await opening("good", origin)).toMatch(/^403/);
  },
);
