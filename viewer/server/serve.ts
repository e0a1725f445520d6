/** Listening: on this machine only, on the next free port when the wanted one is taken, and a clean end. */
import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import type { PageEnv } from "./page.ts";

export const defaultPort = 4178;

export interface Listening {
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** Wanted port; 0 lets the system choose. */
  readonly port?: number;
  /** How many ports above it to try. */
  readonly attempts?: number;
}

/** Starts `app` on 127.0.0.1. Throws when no port of the range is free. */
export async function serve(app: Hono<PageEnv>, options: ServeOptions = {}): Promise<Listening> {
  const { port = defaultPort, attempts = 20 } = options;
  for (let offset = 0; offset <= attempts; offset++) {
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    const opened = await listen(server, port === 0 ? 0 : port + offset);
    if (opened !== undefined) {
      return { url: `http://127.0.0.1:${opened}`, port: opened, close: () => close(server) };
    }
    if (port === 0) break;
  }
  throw new Error(`No free port from ${port} to ${port + attempts} on 127.0.0.1; choose one with --port`);
}

/** The port it listens on; undefined when it is taken. */
function listen(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(undefined);
      else reject(error);
    });
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : undefined);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // A browser keeps its connections open; the person has asked to stop.
    server.closeAllConnections();
  });
}
