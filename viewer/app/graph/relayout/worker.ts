/** The worker: takes one task and tells every step. */
import { relax, type Task } from "./relaxing.ts";

addEventListener("message", ({ data }: MessageEvent<Task>) => {
  for (const step of relax(data)) postMessage(step);
});
