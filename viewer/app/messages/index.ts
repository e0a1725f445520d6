/** The page's languages. */
export type { MessageKey, Translate } from "./catalogue.ts";
export { type Language, LanguageProvider, useLanguage, useTranslate } from "./language.tsx";
