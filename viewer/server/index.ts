/** The small local server behind the page. */
export { type AppOptions, createApp } from "./app.ts";
export { createQuestions, embeddedTarget, type QuestionTarget } from "./questions.ts";
export { type Listening, serve } from "./serve.ts";
