/** The rules, in the order in which `xianzhi rules` and docs/extraction.md list them. */
import type { Rule } from "../candidate.ts";
import { aboutDocument, titledDocument } from "./documents.ts";
import { framedObject, publicWorks } from "./framed-objects.ts";
import { headedName } from "./headed-names.ts";
import { knownInstrument, knownSaying, knownTeam } from "./known-concepts.ts";
import {
  coinedBody,
  department,
  listedEnterprises,
  namedBody,
  namedBranch,
  nationalBody,
  setUpTeam,
} from "./organizations.ts";
import { quotedNameWithHead, quotedObject } from "./quoted-names.ts";
import { listedBeforeHead, partsWithHead, sharedHead } from "./shared-heads.ts";
import { fromTo, headline, homeOf, parallelClauses, quotedImage, quotedSaying, whereverClause } from "./slogans.ts";

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
  nationalBody,
  namedBody,
  listedEnterprises,
  knownTeam,
  setUpTeam,
  namedBranch,
  coinedBody,
  headline,
  knownSaying,
  quotedSaying,
  quotedImage,
  parallelClauses,
  fromTo,
  whereverClause,
  homeOf,
];
