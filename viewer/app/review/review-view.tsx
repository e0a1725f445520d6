/** Proposed merges one after the other: reasons on both sides, decided with the keyboard; beside it what has been written. */
import { Button, Kbd } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useCallback, useEffect, useState } from "react";
import { useDecisions } from "../correct/decisions.tsx";
import { useTranslate } from "../messages/index.ts";
import { Notice } from "../shell/notice.tsx";
import type { DecisionFile, Proposal } from "../state/changes.ts";
import { useExplorer } from "../state/explorer.tsx";
import { Candidate } from "./candidate.tsx";
import { reasonText } from "./reasons.ts";
import classes from "./review-view.module.css";

interface Queue {
  readonly proposals: readonly Proposal[];
  readonly file: DecisionFile;
}

export function ReviewView() {
  const t = useTranslate();
  const { model } = useExplorer();
  const { changes } = useDecisions();
  const [queue, setQueue] = useState<Queue | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const load = useCallback(() => {
    if (changes === null) return;
    Promise.all([changes.proposals(), changes.file()]).then(
      ([proposals, file]) => setQueue({ proposals, file }),
      (error: Error) => setFailure(error.message),
    );
  }, [changes]);
  // A decision changes the graph, and with it what is proposed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new model is the reason to ask again
  useEffect(load, [load, model]);

  if (changes === null) return <Notice title={t("correct.readOnly")} detail={t("correct.readOnlyHint")} />;
  if (failure !== null) return <Notice title={t("review.failed")} detail={failure} alert />;
  if (queue === null) return <Notice title={t("review.loading")} />;
  return (
    <section className={classes.view} aria-label={t("view.review")}>
      <Proposals proposals={queue.proposals} />
      <Written file={queue.file} />
    </section>
  );
}

const pairOf = ({ left, right }: Proposal): string => `${left} ${right}`;

function Proposals({ proposals }: { readonly proposals: readonly Proposal[] }) {
  const t = useTranslate();
  const { decide, undo } = useDecisions();
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const waiting = proposals.filter((proposal) => !skipped.has(pairOf(proposal)));
  const [current] = waiting;

  const settle = async (same: boolean) => {
    if (current === undefined || busy) return;
    setBusy(true);
    const { left, right, pro, contra } = current;
    const reasons = (same ? pro : contra).join("; ");
    await decide({
      action: same ? "merge" : "keep-apart",
      nodes: [left, right],
      reason: t("review.reason", { reasons: reasons === "" ? t("review.byHand") : reasons }),
    });
    setBusy(false);
  };
  const skip = () => {
    if (current !== undefined) setSkipped(new Set([...skipped, pairOf(current)]));
  };
  useHotkeys([
    ["y", () => void settle(true)],
    ["n", () => void settle(false)],
    ["s", skip],
    ["u", () => void undo()],
  ]);

  if (current === undefined) {
    return (
      <div className={classes.queue}>
        <Notice title={proposals.length === 0 ? t("review.none") : t("review.allSkipped")}>
          {proposals.length > 0 && (
            <Button size="xs" variant="default" onClick={() => setSkipped(new Set())}>
              {t("review.again")}
            </Button>
          )}
        </Notice>
      </div>
    );
  }
  return (
    <div className={classes.queue} data-proposal={pairOf(current)}>
      <header>
        <h2>{t("review.question")}</h2>
        <span className="tabular" role="status">
          {t("review.left", { n: waiting.length })}
        </span>
      </header>
      <div className={classes.pair}>
        <Candidate id={current.left} name={current.names[0]} />
        <Candidate id={current.right} name={current.names[1]} />
      </div>
      <div className={classes.reasons}>
        <Reasons title={t("review.pro")} reasons={current.pro} />
        <Reasons title={t("review.contra")} reasons={current.contra} />
      </div>
      <footer>
        <Button disabled={busy} onClick={() => void settle(true)} rightSection={<Kbd size="xs">Y</Kbd>}>
          {t("review.accept")}
        </Button>
        <Button
          disabled={busy}
          variant="default"
          onClick={() => void settle(false)}
          rightSection={<Kbd size="xs">N</Kbd>}
        >
          {t("review.reject")}
        </Button>
        <Button variant="default" onClick={skip} rightSection={<Kbd size="xs">S</Kbd>}>
          {t("review.skip")}
        </Button>
      </footer>
    </div>
  );
}

function Reasons({ title, reasons }: { readonly title: string; readonly reasons: readonly string[] }) {
  const t = useTranslate();
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reasonText(reason, t)}</li>
        ))}
        {reasons.length === 0 && <li className={classes.none}>{t("compare.none")}</li>}
      </ul>
    </section>
  );
}

function Written({ file }: { readonly file: DecisionFile }) {
  const t = useTranslate();
  const { undo, redo } = useDecisions();
  return (
    <aside className={classes.written}>
      <header>
        <h2>corrections.yaml</h2>
        <span className="tabular">{t("review.entries", { n: file.entries })}</span>
        <Button size="compact-xs" variant="default" disabled={file.entries === 0} onClick={() => void undo()}>
          {t("correct.undo")}
        </Button>
        <Button size="compact-xs" variant="default" disabled={file.undone === 0} onClick={() => void redo()}>
          {t("correct.redo")}
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <pre tabIndex={0}>{file.text === "" ? t("review.emptyFile") : file.text}</pre>
    </aside>
  );
}
