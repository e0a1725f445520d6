/** How a report tells its deeds: done or planned, and when. Asked for every deed; what its clause says is found out once. */
import type { EdgeAttributes } from "../facts.ts";
import type { Range, Reading } from "../reading/reading.ts";
import { signsOfClauses } from "./clause-signs.ts";
import { statusAt } from "./status.ts";
import { whenAt } from "./when.ts";

/** Attributes of an edge while they are gathered. */
export type OpenAttributes = { -readonly [Key in keyof EdgeAttributes]: EdgeAttributes[Key] };

/** Adds status and time of what a clause tells of at an offset to the attributes of its edge. */
export type Circumstances = (attributes: OpenAttributes, clause: Range, offset: number) => void;

/** @param publishedOn ISO 8601; decides what lies ahead and which year 今年 is. */
export function circumstancesOf(reading: Reading, publishedOn: string | null): Circumstances {
  const clauseSigns = signsOfClauses(reading);
  // By the clause's index; null where it has not been asked for.
  const times = new Array<EdgeAttributes["when"] | null>(reading.clauses.length).fill(null);
  const timeOf = (clause: Range): EdgeAttributes["when"] => {
    const index = reading.clauseIndexAt(clause.start);
    const known = times[index];
    if (known !== null) return known;
    const when = whenAt(reading, clauseSigns, clause, publishedOn);
    times[index] = when;
    return when;
  };
  return (attributes, clause, offset) => {
    const status = statusAt(reading, clauseSigns, clause, offset, publishedOn);
    if (status !== undefined) attributes.status = status;
    const when = timeOf(clause);
    if (when !== undefined) attributes.when = when;
  };
}
