import { preview } from "vite";

export interface OpenServer {
  /** Address of the page, without a trailing slash: `http://localhost:4173`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves `dist` on this machine only. Port 0 means any free port.
 * A missing file answers 404, because vite.config.ts sets `appType: "mpa"`.
 */
export async function openServer(root: string, port: number): Promise<OpenServer> {
  const server = await preview({
    root,
    logLevel: "error",
    preview: { port, strictPort: true, host: "localhost", open: false },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error("openServer requires a local address, got none");
  return { url: url.replace(/\/$/, ""), close: () => server.close() };
}
