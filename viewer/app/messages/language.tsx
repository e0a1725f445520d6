/** Which language the page speaks: remembered, else the browser's, Chinese where neither says. */
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { type Translate, translateWith } from "./catalogue.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

export type Language = "zh" | "en";

const storageKey = "xianzhi.language";
const translators: Readonly<Record<Language, Translate>> = { zh: translateWith(zh), en: translateWith(en) };

interface LanguageState {
  readonly language: Language;
  readonly translate: Translate;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageState>({ language: "zh", translate: translators.zh, choose: () => {} });

function firstLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get("lang") ?? localStorage.getItem(storageKey);
  if (asked === "zh" || asked === "en") return asked;
  return navigator.language.startsWith("en") ? "en" : "zh";
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  const state = useMemo((): LanguageState => {
    const choose = (next: Language) => {
      localStorage.setItem(storageKey, next);
      setLanguage(next);
    };
    return { language, translate: translators[language], choose };
  }, [language]);
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = state.translate("app.title");
  }, [language, state]);
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

export const useLanguage = (): LanguageState => use(LanguageContext);
export const useTranslate = (): Translate => use(LanguageContext).translate;
