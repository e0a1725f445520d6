/** Places of a report as facts: one entry a place with every wording and mention. */
import type { PlaceFact } from "../assemble.ts";
import type { PlacesOfReport } from "./index.ts";
import type { PlaceMention } from "./place.ts";

export function placeFacts({ places, subject, mentions }: PlacesOfReport): readonly PlaceFact[] {
  const byPlace = new Map<string, PlaceMention[]>();
  for (const mention of mentions) {
    const known = byPlace.get(mention.place.id);
    if (known === undefined) byPlace.set(mention.place.id, [mention]);
    else known.push(mention);
  }
  return places
    .map((place): PlaceFact => {
      const own = byPlace.get(place.id) ?? [];
      const wordings = new Set(own.filter(({ form }) => form !== "reference").map(({ text }) => text));
      wordings.delete(place.name);
      return {
        id: place.id,
        name: place.name,
        aliases: [...wordings],
        code: place.code,
        level: place.level,
        ...(place.anonymous ? { anonymous: true } : {}),
        ...(place.retiredName === null ? {} : { retiredName: place.retiredName }),
        rule: own[0]?.rule ?? "subject",
        mentions: own,
      };
    })
    .filter((place) => place.mentions.length > 0 || place.id === subject?.id);
}
