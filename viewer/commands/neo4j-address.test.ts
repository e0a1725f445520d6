import { describe, expect, it } from "vitest";
import { withoutCredentials } from "../server/neo4j-target.ts";
import { addressOf } from "./neo4j-address.ts";

const nobody = undefined;

describe("the address of a Neo4j", () => {
  it("is none where none is wanted, whatever the environment says", async () =>
    expect(await addressOf({}, { NEO4J_URI: "bolt://a", NEO4J_PASSWORD: "p" }, nobody)).toBeNull());

  it("comes from the option, then from the environment", async () => {
    const environment = { NEO4J_URI: "bolt://of-the-environment", NEO4J_USER: "reader", NEO4J_PASSWORD: "p" };
    expect(await addressOf({ neo4j: "bolt://given", database: "d" }, environment, nobody)).toEqual({
      ...{ uri: "bolt://given", user: "reader", password: "p", database: "d" },
    });
    expect(await addressOf({ neo4j: true, user: "me" }, environment, nobody)).toEqual({
      ...{ uri: "bolt://of-the-environment", user: "me", password: "p" },
    });
  });

  it("is asked for its password where the environment has none and somebody is there", async () => {
    const address = await addressOf({ neo4j: "bolt://a" }, {}, async (question) => `said to: ${question}`);
    expect(address?.password).toBe("said to: Password of neo4j at bolt://a: ");
    await expect(addressOf({ neo4j: "bolt://a" }, {}, nobody)).rejects.toThrow("NEO4J_PASSWORD");
    await expect(addressOf({ neo4j: true }, {}, nobody)).rejects.toThrow("NEO4J_URI");
  });

  it("is shown without what only its owner should know", () => {
    expect(withoutCredentials("bolt://me:secret@host:7687")).toBe("bolt://host:7687");
    expect(withoutCredentials("neo4j+s://host:7687")).toBe("neo4j+s://host:7687");
  });
});
