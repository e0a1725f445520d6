export { type Settled, settle } from "./settle.ts";
