/** The rules, in the order in which `xianzhi rules` and docs/extraction.md list them. */
import type { Rule } from "../candidate.ts";
import { appointedRole, coinedBody } from "./coined-roles.ts";
import { countedFacility } from "./counted-facilities.ts";
import { countedMeasures, grids } from "./counted-measures.ts";
import { department } from "./departments.ts";
import { aboutDocument, titledDocument } from "./documents.ts";
import { facilityList } from "./facilities.ts";
import { framedObject, publicWorks } from "./framed-objects.ts";
import { headedName } from "./headed-names.ts";
import { knownInstrument, knownSaying, quotedInstrument } from "./known-concepts.ts";
import { knownTeam } from "./known-teams.ts";
import { levelBody } from "./level-bodies.ts";
import { listedEnterprises, tradeNames } from "./listed-enterprises.ts";
import { maxim } from "./maxims.ts";
import { namedBody } from "./named-bodies.ts";
import { nationalBody } from "./national-bodies.ts";
import { numberedCouplet, numberedName } from "./numbered-headings.ts";
import { partsWithHead } from "./parts-with-head.ts";
import { namedBranch } from "./party-branches.ts";
import { plusFormula } from "./plus-formulas.ts";
import { assessment, numberedEvent, oneForEach, sameForAll, strategyOfPlace } from "./practices.ts";
import { quotedNameWithHead } from "./quoted-names.ts";
import { quotedObject } from "./quoted-objects.ts";
import { listedBeforeHead, sharedHead } from "./shared-heads.ts";
import { fromTo, headline, homeOf, parallelClauses, quotedImage, quotedSaying, whereverClause } from "./slogans.ts";
import { smallBody } from "./small-bodies.ts";
import { foundedBody, setUpTeam } from "./teams.ts";
import { conferredTitle } from "./titles.ts";

export const rules: readonly Rule[] = [
  titledDocument,
  quotedNameWithHead,
  quotedObject,
  numberedName,
  headedName,
  sharedHead,
  listedBeforeHead,
  partsWithHead,
  publicWorks,
  plusFormula,
  conferredTitle,
  countedFacility,
  facilityList,
  aboutDocument,
  framedObject,
  sameForAll,
  oneForEach,
  strategyOfPlace,
  numberedEvent,
  assessment,
  countedMeasures,
  grids,
  knownInstrument,
  quotedInstrument,
  department,
  levelBody,
  nationalBody,
  namedBody,
  smallBody,
  listedEnterprises,
  tradeNames,
  knownTeam,
  setUpTeam,
  foundedBody,
  namedBranch,
  coinedBody,
  appointedRole,
  headline,
  numberedCouplet,
  knownSaying,
  quotedSaying,
  quotedImage,
  parallelClauses,
  fromTo,
  whereverClause,
  maxim,
  homeOf,
];
