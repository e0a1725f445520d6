/**
 * Who may talk to the local server. A page on the web must not read a person's reports through it: the Host header has to
 * name this machine (DNS rebinding arrives with the attacker's name), a browser's Origin has to be the server itself, and
 * what the page may load is only what the server serves. Idea: Jupyter's and Vite's host checks.
 */
import { randomBytes } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";

const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Name of the header that carries the key of the link. */
const keyHeader = "x-xianzhi-key";

/** The host of a `Host` header or of an origin without its port; undefined where it cannot be parsed. */
function hostName(host: string): string | undefined {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : undefined;
}

/** Refuses requests that were not made by this machine's user to this machine's server. */
export function guardHost(): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header("host") ?? "";
    const name = hostName(host);
    if (name === undefined || !loopback.has(name)) {
      return context.text(`Refused: this server answers to 127.0.0.1 and localhost only, not to "${host}".`, 403);
    }
    const origin = context.req.header("origin");
    if (origin !== undefined && origin !== `http://${host}`) {
      return context.text(`Refused: a page of ${origin} may not use this server.`, 403);
    }
    const site = context.req.header("sec-fetch-site");
    const navigation = context.req.header("sec-fetch-mode") === "navigate";
    if (site !== undefined && site !== "same-origin" && site !== "none" && !navigation) {
      return context.text("Refused: the request comes from another site.", 403);
    }
    await next();
  };
}

/** Refuses whatever does not carry the key of the printed link; everything where there is none. */
export function guardKey(key: string | undefined): MiddlewareHandler {
  return async (context, next) => {
    if (key === undefined || context.req.header(keyHeader) !== key) return context.json({ error: "read-only" }, 403);
    await next();
  };
}

/** A value for one response's `nonce`, 128 random bits. */
export const freshNonce = (): string => randomBytes(16).toString("base64");

/** Headers of every answer; styles that the page's own script adds carry the nonce. */
export function protect(context: Context, nonce: string): void {
  context.header(
    "Content-Security-Policy",
    [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
  );
  context.header("X-Content-Type-Options", "nosniff");
  context.header("Referrer-Policy", "no-referrer");
  context.header("Cross-Origin-Resource-Policy", "same-origin");
  context.header("Cross-Origin-Opener-Policy", "same-origin");
}
