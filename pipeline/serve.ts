/**
 * `npm start`: builds the page if needed and serves it on this machine.
 * The port is 4173, or the one given by the environment variable PORT.
 */
import { connect } from "node:net";
import { fileURLToPath } from "node:url";
import { ensureBuild } from "./ensure-build";
import { openServer } from "./open-server";

const DEFAULT_PORT = 4173;

function parsePort(text: string | undefined): number | undefined {
  if (text === undefined || text === "") return DEFAULT_PORT;
  const port = Number(text);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 });
    const end = (isAnswered: boolean) => {
      socket.destroy();
      resolve(isAnswered);
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
    socket.once("timeout", () => end(false));
  });
}

/** A browser may try either address of localhost: both must be free. */
async function isPortTaken(port: number): Promise<boolean> {
  const taken = await Promise.all([answers("127.0.0.1", port), answers("::1", port)]);
  return taken.includes(true);
}

async function serve(): Promise<void> {
  const port = parsePort(process.env["PORT"]);
  if (port === undefined) {
    throw new Error(
      `PORT doit être un nombre entre 1 et 65535, et non « ${process.env["PORT"]} ».`,
    );
  }
  if (await isPortTaken(port)) {
    throw new Error(
      `Le port ${port} est déjà pris par un autre programme (ou par un Atlas CLS déjà ouvert).\n` +
        `Fermez-le, ou choisissez un autre port : PORT=${port + 1} npm start`,
    );
  }
  const root = fileURLToPath(new URL("..", import.meta.url));
  ensureBuild(root, console.log);
  const { url } = await openServer(root, port);
  console.log(`Atlas CLS est ouvert sur ${url} — Ctrl+C pour arrêter`);
}

try {
  await serve();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
