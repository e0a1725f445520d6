import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildFolder } from "../../graph/build.ts";
import { shippedAliasTable } from "../../graph/identity/index.ts";
import { goldExtractor, goldSources } from "../../graph/testing/gold-facts.ts";
import { createApp, createQuestions, embeddedTarget, serve } from "./index.ts";
import { noncePlaceholder } from "./page.ts";

let folder: string;
let app: ReturnType<typeof createApp>;
const out = () => join(folder, "out");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xianzhi-server-"));
  await buildFolder(goldSources(), out(), { extractor: goldExtractor, aliases: shippedAliasTable() });
  await mkdir(join(folder, "page", "assets"), { recursive: true });
  await writeFile(join(folder, "page", "index.html"), `<style nonce="${noncePlaceholder}"></style>`);
  await writeFile(join(folder, "page", "assets", "a.js"), "export {}");
  await writeFile(join(folder, "secret.txt"), "secret");
  app = createApp({ out: out(), page: join(folder, "page"), changes: { key: "k", today: () => "2026-01-31" } });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  app.request(path, { headers: { host: "127.0.0.1:4178", ...headers } });

describe("who may ask", () => {
  it.each([
    ["127.0.0.1:4178", 200],
    ["localhost:9000", 200],
    ["[::1]:4178", 200],
    ["attacker.example", 403],
    ["127.0.0.1.attacker.example", 403],
    ["", 403],
  ])("Host %j gets %i", async (host, status) => expect((await get("/", { host })).status).toBe(status));

  it.each([
    [{ origin: "http://127.0.0.1:4178" }, 200],
    [{ origin: "http://127.0.0.1:9999" }, 403],
    [{ origin: "https://attacker.example" }, 403],
    [{ origin: "null" }, 403],
    [{ "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" }, 403],
    [{ "sec-fetch-site": "same-site", "sec-fetch-mode": "cors" }, 403],
    [{ "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors" }, 200],
  ])("%j gets %i", async (headers, status) => {
    expect((await get("/api/graph", headers as Record<string, string>)).status).toBe(status);
  });

  it("a write without the key of the link is refused", async () => {
    const post = (headers: Record<string, string>) =>
      app.request("/api/change/anything", { method: "POST", headers: { host: "localhost", ...headers } });
    expect((await post({})).status).toBe(403);
    expect((await post({ "x-xianzhi-key": "wrong" })).status).toBe(403);
    expect((await post({ "x-xianzhi-key": "k" })).status).toBe(404);
  });
});

describe("what is served", () => {
  it("the page, with the nonce that its policy names", async () => {
    const answer = await get("/");
    const policy = answer.headers.get("content-security-policy") ?? "";
    const nonce = /'nonce-([^']+)'/u.exec(policy)?.[1];
    expect(await answer.text()).toBe(`<style nonce="${nonce}"></style>`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain("unsafe");
    expect((await get("/")).headers.get("content-security-policy")).not.toBe(policy);
  });

  it("the graph, compressed, and not twice", async () => {
    const answer = await get("/api/graph", { "accept-encoding": "gzip" });
    const artifact = JSON.parse(gunzipSync(new Uint8Array(await answer.arrayBuffer())).toString("utf8"));
    expect(artifact.reports).toHaveLength(5);
    const tag = answer.headers.get("etag") ?? "";
    expect((await get("/api/graph", { "if-none-match": tag })).status).toBe(304);
  });

  it("the texts of its reports", async () => {
    const artifact = await (await get("/api/graph")).json();
    for (const { id, title } of artifact.reports as { id: string; title: string | null }[]) {
      const answer = await get(`/api/reports/${id.slice("report:".length)}/text`);
      expect(answer.headers.get("content-type")).toMatch(/^text\/plain/u);
      expect((await answer.text()).length).toBeGreaterThan(1000);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      void title;
    }
  });

  it.each([
    "/..%2fsecret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/index.html",
    "/assets",
    "/api/reports/000000000000/text",
    "/api/reports/..%2f..%2fsecret/text",
    "/api/../secret.txt",
    "/graph.json",
  ])("nothing at %s", async (path) => expect((await get(path)).status).toBe(404));

  it("no text behind a link that leads out of the folder", async () => {
    const artifact = await (await get("/api/graph")).json();
    const hex = (artifact.reports[0].id as string).slice("report:".length);
    const text = join(out(), "texts", `${hex}.txt`);
    await rm(text);
    await symlink(join(folder, "secret.txt"), text);
    expect((await get(`/api/reports/${hex}/text`)).status).toBe(404);
  });

  it("the divisions of a province, and none of what is no province", async () => {
    const gansu = await (await get("/api/divisions/62")).json();
    expect(gansu).toContainEqual(expect.objectContaining({ code: "620300", name: "金昌市" }));
    expect((await get("/api/divisions/99")).status).toBe(404);
    expect((await get("/api/divisions/6x")).status).toBe(404);
  });

  it("no answer to a question that is too large, or that is none", async () => {
    const questions = createQuestions(embeddedTarget(out()));
    const asking = createApp({ out: out(), questions });
    const post = (body: string) =>
      asking.request("/api/cypher", { method: "POST", headers: { host: "localhost" }, body });
    expect((await post(JSON.stringify({ query: "RETURN 1", more: "x".repeat(300_000) }))).status).toBe(413);
    expect((await post(JSON.stringify({ query: "" }))).status).toBe(400);
    expect((await post("RETURN 1")).status).toBe(400);
    await questions.close();
  });

  it("a reason where there is no graph or a broken one", async () => {
    const broken = join(folder, "broken");
    await mkdir(broken);
    const ask = () => createApp({ out: broken }).request("/api/graph", { headers: { host: "localhost" } });
    expect(await (await ask()).json()).toMatchObject({ error: expect.stringContaining("xianzhi build") });
    await writeFile(join(broken, "graph.json"), "{");
    expect((await ask()).status).toBe(404);
    expect(await (await ask()).json()).toMatchObject({ error: expect.stringContaining("graph.json") });
  });
});

describe("listening", () => {
  it("takes the next port when the wanted one is taken, and lets go of it", async () => {
    const first = await serve(app, { port: 0 });
    const second = await serve(app, { port: first.port });
    expect(second.port).toBeGreaterThan(first.port);
    expect((await fetch(`${second.url}/api/graph`)).status).toBe(200);
    await second.close();
    await first.close();
    await expect(fetch(first.url)).rejects.toThrow();
  });
});
