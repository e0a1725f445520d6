import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOnly, statementsOf } from "./code-only.ts";

describe("codeOnly", () => {
  it.each([
    ["RETURN 'LOAD CSV' AS a", "RETURN            AS a"],
    ["RETURN 'it\\'s' + \"a\\\\\" // end", "RETURN         +             ".padEnd(29)],
    ["MATCH (n:`a``b`) /* x\ny */ RETURN n", "MATCH (n:      )     \n     RETURN n"],
    ["RETURN '未完", "RETURN    "],
  ])("%s", (query, code) => expect(codeOnly(query)).toBe(code));

  it("keeps every offset", () => {
    const text = fc.string({ unit: fc.constantFrom("'", '"', "`", "\\", "/", "*", "\n", "a", "𪨧", ";") });
    fc.assert(
      fc.property(text, (query) => {
        const code = codeOnly(query);
        expect(code.length).toBe(query.length);
        for (let i = 0; i < code.length; i++) expect([" ", query[i]]).toContain(code[i]);
      }),
    );
  });
});

describe("statementsOf", () => {
  it.each([
    ["RETURN 1", ["RETURN 1"]],
    ["RETURN 1;\nRETURN ';' ; ", ["RETURN 1", "RETURN ';'"]],
    [" ; // nothing;\n;", []],
  ])("%s", (text, statements) => expect(statementsOf(text)).toEqual(statements));
});
