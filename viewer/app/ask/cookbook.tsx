/** Questions to start from: the cookbook by chapters, and those that a person has kept. */
import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useLanguage } from "../messages/index.ts";
import { type Chapter, fetchCookbook, type Parameters } from "./answers.ts";
import classes from "./ask-view.module.css";
import { type SavedQuestion, savedQuestions, saveQuestions } from "./saved-questions.ts";

interface CookbookProps {
  readonly text: string;
  readonly onTake: (cypher: string, parameters: Parameters) => void;
}

export function Cookbook({ text, onTake }: CookbookProps) {
  const { language, translate: t } = useLanguage();
  const [chapters, setChapters] = useState<readonly Chapter[]>([]);
  const [saved, setSaved] = useState<readonly SavedQuestion[]>(() => savedQuestions(localStorage));
  const [name, setName] = useState("");
  useEffect(() => {
    fetchCookbook().then(setChapters, () => {});
  }, []);
  const keep = (questions: readonly SavedQuestion[]) => {
    saveQuestions(localStorage, questions);
    setSaved(questions);
  };
  return (
    <aside className={classes.cookbook} aria-label={t("ask.cookbook")}>
      <h2>{t("ask.saved")}</h2>
      <form
        className={classes.keep}
        onSubmit={(event) => {
          event.preventDefault();
          keep([...saved.filter((question) => question.name !== name.trim()), { name: name.trim(), cypher: text }]);
          setName("");
        }}
      >
        <TextInput
          size="xs"
          aria-label={t("ask.name")}
          placeholder={t("ask.name")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" variant="default" disabled={name.trim() === ""}>
          {t("ask.save")}
        </Button>
      </form>
      <ul>
        {saved.map((question) => (
          <li key={question.name} className={classes.kept}>
            <button type="button" onClick={() => onTake(question.cypher, {})}>
              {question.name}
            </button>
            <ActionIcon
              size="xs"
              variant="subtle"
              color="gray"
              aria-label={t("ask.forget", { name: question.name })}
              onClick={() => keep(saved.filter((other) => other !== question))}
            >
              <IconX size={13} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {chapters.map((chapter) => (
        <section key={chapter.en}>
          <h2>{chapter[language]}</h2>
          <ul>
            {chapter.questions.map((question) => (
              <li key={question.id}>
                <button type="button" onClick={() => onTake(question.cypher, question.parameters)}>
                  {question[language]}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}
