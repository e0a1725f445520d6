/** The rules, in the order in which `xianzhi rules` and docs/extraction.md list them. */
import type { Rule } from "../candidate.ts";
import { aboutDocument, titledDocument } from "./documents.ts";
import { framedObject, publicWorks } from "./framed-objects.ts";
import { headedName, listedBeforeHead, partsWithHead, sharedHead } from "./headed-names.ts";
import { knownInstrument, knownTeam } from "./known-concepts.ts";
import { coinedBody, department, listedEnterprises, namedBody, namedBranch, setUpTeam } from "./organizations.ts";
import { quotedNameWithHead, quotedObject } from "./quoted-names.ts";
import { fromTo, headline, parallelClauses, quotedImage, quotedSaying, whereverClause } from "./slogans.ts";

export const rules: readonly Rule[] = [
  titledDocument,
  quotedNameWithHead,
  quotedObject,
  headedName,
  sharedHead,
  listedBeforeHead,
  partsWithHead,
  publicWorks,
  aboutDocument,
  framedObject,
  knownInstrument,
  department,
  namedBody,
  listedEnterprises,
  knownTeam,
  setUpTeam,
  namedBranch,
  coinedBody,
  headline,
  quotedSaying,
  quotedImage,
  parallelClauses,
  fromTo,
  whereverClause,
];
