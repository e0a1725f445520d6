/** The small local server behind the page. */
export { type AppOptions, createApp } from "./app.ts";
export { createQuestions } from "./questions.ts";
export { defaultPort, type Listening, serve } from "./serve.ts";
