/**
 * Heading data: what a report says about itself. `readHeading` needs the text alone; `findSubject` chooses among the places
 * that src/places recognized, and is called from there (upper places → subject → townships and villages of its counties).
 */
export { type Heading, readHeading } from "./heading.ts";
export { findOwnKinds, findSubject, type Subject } from "./subject.ts";
