/** What a browser test may ask the drawing, which is a canvas and says nothing itself. */
import type { Page } from "playwright-core";
import type { Scene } from "../app/graph/scene.ts";

interface SceneHandle {
  readonly xianzhi: { readonly scene: Pick<Scene, "names" | "picture" | "positionOf"> };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a node is on the page, CSS pixels. */
export async function placeOf(page: Page, id: string): Promise<Point> {
  const canvas = await page.locator('[data-ready="true"]').boundingBox();
  const at = await page.evaluate((node) => (window as unknown as SceneHandle).xianzhi.scene.positionOf(node), id);
  if (canvas === null || at === null) throw new Error(`${id} is not drawn`);
  return { x: canvas.x + at.x, y: canvas.y + at.y };
}

/** The names that are written, in the order of their importance. */
export const writtenNames = (page: Page) =>
  page.evaluate(() => (window as unknown as SceneHandle).xianzhi.scene.names());

/** What is drawn at this moment, as shapes. */
export const pictured = (page: Page) => page.evaluate(() => (window as unknown as SceneHandle).xianzhi.scene.picture());

/** How long something may take on a busy machine before it counts as not happening. */
export const patience = { timeout: 20_000 };

/** Gives the drawing the time in which names come to rest. */
export const rest = (page: Page): Promise<void> => page.waitForTimeout(400);
