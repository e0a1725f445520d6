export { type LocatedBody, locateBodies } from "./body-places.ts";
export { type NamedBodies, nameBodies } from "./full-names.ts";
