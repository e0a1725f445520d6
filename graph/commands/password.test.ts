import { PassThrough } from "node:stream";
import type { ReadStream } from "node:tty";
import { describe, expect, it } from "vitest";
import { askPassword } from "./password.ts";

/** A terminal that records whether it echoes. */
function terminal() {
  const modes: boolean[] = [];
  const input = Object.assign(new PassThrough(), { setRawMode: (raw: boolean) => void modes.push(raw) });
  return { input: input as unknown as ReadStream, type: (keys: string) => input.write(keys), modes };
}

describe("askPassword", () => {
  it.each([
    ["geheim\r", "geheim"],
    ["密码𪨧\n", "密码𪨧"],
    ["wrong\u007f\u007f\u007f\u007f\u007fright\r", "right"],
    ["𪨧\u007fx\r", "x"],
    ["\r", ""],
  ])("reads %j without showing it", async (keys, password) => {
    const { input, type, modes } = terminal();
    const output = new PassThrough();
    const asked = askPassword("Password: ", input, output);
    type(keys);
    expect(await asked).toBe(password);
    expect(String(output.read())).toBe("Password: \n");
    expect(modes).toEqual([true, false]);
  });

  it("gives up on Ctrl-C", async () => {
    const { input, type } = terminal();
    const asked = askPassword("Password: ", input, new PassThrough());
    type("half\u0003");
    await expect(asked).rejects.toThrow("no password was given");
  });
});
