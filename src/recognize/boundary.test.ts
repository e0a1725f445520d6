import { describe, expect, it } from "vitest";
import { loadLexicon } from "../lexicon/lexicon.ts";
import { read } from "../reading/reading.ts";
import { leftBoundary } from "./boundary.ts";

describe("leftBoundary", () => {
  const nameBefore = (text: string, head: string): string => {
    const from = text.indexOf(head);
    return text.slice(leftBoundary(read(text, loadLexicon()), from).start, from + head.length);
  };

  it("begins a name after the verb that takes it", () => {
    expect(nameBefore("大力实施青溪强基固本工程。", "工程")).toBe("青溪强基固本工程");
  });

  it("walks over brackets, also where two stand side by side", () => {
    expect(nameBefore("大力实施青溪电站(一期)工程。", "工程")).toBe("青溪电站(一期)工程");
    expect(nameBefore("大力实施青溪电站(一期)(二期)工程。", "工程")).toBe("青溪电站(一期)(二期)工程");
  });

  it("stops at a bracket that is never opened", () => {
    expect(nameBefore("一是)青溪电站工程。", "工程")).toBe("青溪电站工程");
  });
});
