/** The Cypher console: a question, its answer as a table and in the drawing, the cookbook, and what one keeps. */
import { Button, Kbd, TextInput } from "@mantine/core";
import { IconPlayerPlay, IconPlayerStop } from "@tabler/icons-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslate } from "../messages/index.ts";
import { useExplorer, useView } from "../state/explorer.tsx";
import { AnswerTable } from "./answer-table.tsx";
import {
  type Answer,
  askServer,
  type EngineName,
  fetchEngine,
  type Parameters,
  parameterOf,
  parametersIn,
} from "./answers.ts";
import classes from "./ask-view.module.css";
import { Cookbook } from "./cookbook.tsx";
import { Editor } from "./editor.tsx";

const opening = `MATCH (c:Place)-[:IMPLEMENTS|FUNDS]->(p:Program)
WITH p, count(DISTINCT c) AS places
WHERE places > 1
RETURN p.name AS program, places
ORDER BY places DESC, program`;

export function AskView() {
  const t = useTranslate();
  const { store } = useExplorer();
  const { question } = useView();
  const [text, setText] = useState(question ?? opening);
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const [answer, setAnswer] = useState<Answer | null>(null);
  const asking = useRef<AbortController | null>(null);
  const [busy, setBusy] = useState(false);
  const wanted = parametersIn(text);

  const ask = useCallback(
    async (query: string, values: Readonly<Record<string, string>>) => {
      asking.current?.abort();
      const stop = new AbortController();
      asking.current = stop;
      setBusy(true);
      store.navigate({ question: query }, "replace");
      const parameters: Parameters = Object.fromEntries(
        parametersIn(query).map((name) => [name, parameterOf(values[name] ?? "")]),
      );
      try {
        const found = await askServer(query, parameters, stop.signal);
        if (asking.current === stop) setAnswer(found);
      } catch (error) {
        if (asking.current !== stop) return;
        const message = stop.signal.aborted ? t("ask.stopped") : error instanceof Error ? error.message : String(error);
        setAnswer({ outcome: "failed", message, hint: null, line: null, column: null });
      }
      if (asking.current === stop) setBusy(false);
    },
    [store, t],
  );
  // A question in the address is asked at once, unless it waits for values.
  const first = useRef({ question, ask });
  useEffect(() => {
    const { question: asked, ask: askNow } = first.current;
    if (asked !== null && parametersIn(asked).length === 0) void askNow(asked, {});
    return () => asking.current?.abort();
  }, []);

  const take = (cypher: string, parameters: Parameters) => {
    const values = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
    setText(cypher);
    setGiven(values);
    void ask(cypher, values);
  };

  return (
    <section className={classes.view} aria-label={t("view.ask")}>
      <div className={classes.work}>
        <Editor label={t("ask.question")} text={text} onChange={setText} onAsk={() => void ask(text, given)} />
        <div className={classes.bar}>
          {busy ? (
            <Button
              size="xs"
              color="red"
              leftSection={<IconPlayerStop size={15} />}
              onClick={() => asking.current?.abort()}
            >
              {t("ask.stop")}
            </Button>
          ) : (
            <Button
              size="xs"
              leftSection={<IconPlayerPlay size={15} />}
              rightSection={<Kbd size="xs">Ctrl ↵</Kbd>}
              onClick={() => void ask(text, given)}
            >
              {t("ask.run")}
            </Button>
          )}
          {wanted.map((name) => (
            <TextInput
              key={name}
              size="xs"
              leftSection={<span className={classes.parameter}>${name}</span>}
              leftSectionWidth={16 + name.length * 8}
              aria-label={name}
              value={given[name] ?? ""}
              onChange={(event) => setGiven({ ...given, [name]: event.currentTarget.value })}
              onKeyDown={(event) => event.key === "Enter" && void ask(text, given)}
            />
          ))}
          <EngineNote />
        </div>
        <div className={classes.answer} data-busy={busy}>
          {answer?.outcome === "failed" && (
            <div className={classes.failure} role="alert">
              <strong>
                {answer.line !== null && t("ask.at", { line: answer.line, column: answer.column ?? 1 })}{" "}
                {answer.message}
              </strong>
              {answer.hint !== null && <p>{answer.hint}</p>}
            </div>
          )}
          {answer?.outcome === "rows" && <AnswerTable answer={answer} />}
          {answer === null && !busy && <p className={classes.hint}>{t("ask.hint")}</p>}
        </div>
      </div>
      <Cookbook text={text} onTake={take} />
    </section>
  );
}

/** Who answers: the same question may have other answers where a Neo4j holds more than this graph. */
function EngineNote() {
  const t = useTranslate();
  const [engine, setEngine] = useState<EngineName | undefined>(undefined);
  useEffect(() => {
    fetchEngine().then(setEngine, () => setEngine(null));
  }, []);
  if (engine === undefined) return null;
  return (
    <span className={classes.engine} data-engine={engine?.kind ?? "none"}>
      {engine === null && t("ask.engine.none")}
      {engine?.kind === "embedded" && t("ask.engine.embedded")}
      {engine?.kind === "neo4j" && t("ask.engine.neo4j", { address: engine.address ?? "" })}
    </span>
  );
}
