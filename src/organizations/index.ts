export { type BodyName, bodyNames } from "./body-names.ts";
export { type NamedBodies, nameBodies } from "./full-names.ts";
