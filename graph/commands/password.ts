/** Asks for a password on a terminal: what is typed is not shown. */
import type { ReadStream } from "node:tty";

/** Resolves with the line that was typed. Ctrl-C and Ctrl-D give up. */
export function askPassword(question: string, input: ReadStream, output: NodeJS.WritableStream): Promise<string> {
  output.write(question);
  input.setRawMode(true);
  input.setEncoding("utf8");
  input.resume();
  return new Promise((resolve, reject) => {
    let typed = "";
    const finish = (settle: () => void) => {
      input.off("data", onData);
      input.setRawMode(false);
      input.pause();
      output.write("\n");
      settle();
    };
    const onData = (data: string) => {
      for (const key of data) {
        if (key === "\r" || key === "\n") return finish(() => resolve(typed));
        if (key === "\u0003" || key === "\u0004") return finish(() => reject(new Error("no password was given")));
        typed = key === "\u007f" || key === "\b" ? [...typed].slice(0, -1).join("") : typed + key;
      }
    };
    input.on("data", onData);
  });
}
