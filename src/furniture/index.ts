/** Stage 3, furniture: navigation, counters, disclaimers, share bars, previous and next → what is set aside, with a reason. */
export { type Furniture, type FurnitureReason, findFurniture } from "./furniture.ts";
export { isColumnBar } from "./vocabulary.ts";
