/**
 * What the page says, in Chinese first. Keys come from the Chinese catalogue, so a missing or misspelt key is a type
 * error; the values a sentence needs are read from its wording, so a forgotten one is a type error too.
 */
import type { zh } from "./zh.ts";

export type MessageKey = keyof typeof zh;
export type Catalogue = { readonly [Key in MessageKey]: string };

type Slot<Text extends string> = Text extends `${infer Name}|${string}` ? Name : Text;
type Slots<Text extends string> = Text extends `${string}{${infer Inner}}${infer Rest}`
  ? Slot<Inner> | Slots<Rest>
  : never;

/** The values of a message, by name. */
export type Values<Key extends MessageKey> = { readonly [Name in Slots<(typeof zh)[Key]>]: string | number };

/** `t("find.total.node", { n: 3 })`; messages without slots take no second argument. */
export type Translate = <Key extends MessageKey>(
  key: Key,
  ...values: Slots<(typeof zh)[Key]> extends never ? [] : [Values<Key>]
) => string;

const slot = /\{(\w+)(?:\|([^|{}]*)\|([^{}]*))?\}/gu;

/** Names of the slots in a wording. */
export const slotsOf = (wording: string): readonly string[] => [...wording.matchAll(slot)].map((match) => match[1]!);

export function translateWith(catalogue: Catalogue): Translate {
  return (key, ...values) => {
    const given: Readonly<Record<string, string | number>> = values[0] ?? {};
    return catalogue[key].replaceAll(slot, (_, name: string, one?: string, many?: string) => {
      const value = given[name] ?? "";
      const shown = typeof value === "number" ? value.toLocaleString("en-US") : value;
      return one === undefined ? shown : `${shown} ${Number(value) === 1 ? one : many}`;
    });
  };
}
