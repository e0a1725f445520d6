/**
 * One run at a time: a file that names the process which works in the folder. A second run says so and stops; a lock that was
 * left by a run that was killed is taken over.
 */
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { readTextIfThere } from "./durable-file.ts";

/** Another run works in the folder. */
export class LockedError extends Error {
  override readonly name = "LockedError";
}

/** Who holds a lock. A process id alone may be given again; with the time of its start it is not. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly started: string;
}

/** Does something while nobody else works in the folder, which is made if need be. @throws LockedError */
export async function whileLocked<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const release = await lockFolder(folder);
  try {
    return await work();
  } finally {
    await release();
  }
}

/** Takes the folder's lock; what comes back releases it. */
async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, ".lock");
  await mkdir(folder, { recursive: true });
  const mine: Holder = { pid: process.pid, host: hostname(), started: (await startOf(process.pid)) ?? "" };
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await created(file, JSON.stringify(mine))) return () => rm(file, { force: true });
    const text = await readTextIfThere(file);
    if (text === undefined) continue;
    const holder = holderIn(text);
    if (holder !== undefined && (await isAlive(holder))) {
      throw new LockedError(
        `${folder}: another run works there (process ${holder.pid} on ${holder.host}); wait for it, or end it`,
      );
    }
    // Moved away under a name of our own, so that of two runs that find it stale only one takes it.
    const aside = `${file}.${process.pid}`;
    if (
      await rename(file, aside).then(
        () => true,
        () => false,
      )
    ) {
      if ((await readTextIfThere(aside)) === text) await rm(aside, { force: true });
      else await rename(aside, file);
    }
  }
  throw new LockedError(`${folder}: its lock changes hands; try again`);
}

async function created(file: string, text: string): Promise<boolean> {
  try {
    const handle = await open(file, "wx");
    await handle.writeFile(text);
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function holderIn(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    // Killed between making the file and writing into it.
    return undefined;
  }
}

async function isAlive({ pid, host, started }: Holder): Promise<boolean> {
  // Of a process on another machine nothing can be known; it is believed.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return started === "" || started === (await startOf(pid));
}

/** Start of a process in ticks since the machine's, on Linux; undefined elsewhere, where the id must do. */
async function startOf(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  // The name in brackets may hold spaces; the fields after it do not. Start is the 22nd of all, the 20th after the name.
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
}
