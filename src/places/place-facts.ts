/** Places of a report as facts: one entry a place with every wording and mention. */
import type { PlaceFact } from "../assemble.ts";
import type { PlacesOfReport } from "./index.ts";

export function placeFacts({ places, subject, mentions }: PlacesOfReport): readonly PlaceFact[] {
  return places
    .map((place): PlaceFact => {
      const own = mentions.filter((mention) => mention.place.id === place.id);
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
