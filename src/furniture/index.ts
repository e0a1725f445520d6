/** Stage 3, furniture: navigation, counters, disclaimers, share bars, previous and next → what is set aside, with a reason. */
export { asideOf, type IsAside } from "./aside.ts";
export { type Furniture, type FurnitureReason, findFurniture } from "./furniture.ts";
