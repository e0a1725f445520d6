/** Taking a wrong relation out, with the reason, where its sentence is read. */
import { Button, Popover, Stack, Textarea } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { GraphEdge } from "../../../graph/artifact.ts";
import type { ReportId } from "../../../src/facts.ts";
import inspector from "../inspector/inspector.module.css";
import { useTranslate } from "../messages/index.ts";
import { useDecisions } from "./decisions.tsx";

interface EdgeCorrectionsProps {
  readonly edge: GraphEdge;
  /** Only what this report says; other reports' statements stay. */
  readonly report: ReportId;
}

export function EdgeCorrections({ edge, report }: EdgeCorrectionsProps) {
  const t = useTranslate();
  const { changes, decide } = useDecisions();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState("");
  if (changes === null) return null;
  const { type, source, target } = edge;
  const drop = async () => {
    const decided = await decide({
      action: "drop-edge",
      edge: { type, source, target },
      report,
      reason: reason.trim(),
    });
    if (decided.outcome === "written") setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} width={300} trapFocus withinPortal>
      <Popover.Target>
        <button type="button" className={inspector.open} onClick={() => setOpened(!opened)}>
          <IconTrash size={15} aria-hidden />
          {t("correct.dropEdge")}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Textarea
            label={t("correct.reason")}
            description={t("correct.reasonHint")}
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button size="xs" disabled={reason.trim() === ""} onClick={() => void drop()}>
            {t("correct.write")}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
