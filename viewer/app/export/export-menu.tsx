/** Taking along what is on the screen: a picture with its legend and source, tables, files of other tools, paper. */
import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useLanguage } from "../messages/index.ts";
import { useExplorer, useView } from "../state/explorer.tsx";
import { useVisibility } from "../state/visibility.tsx";
import { captionOf } from "./caption.ts";

const files = ["gexf", "xlsx", "html"] as const;

/** Hands a file to the browser. */
function save(name: string, content: Blob | string, type = "text/plain"): void {
  const blob = typeof content === "string" ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

export function ExportMenu() {
  const { translate: t } = useLanguage();
  const { model, stage } = useExplorer();
  const { view } = useView();
  const visible = useVisibility();
  const [failure, setFailure] = useState<string | null>(null);
  const attempt = (act: () => Promise<void>) => () =>
    act().then(
      () => setFailure(null),
      (error: Error) => setFailure(error.message),
    );
  const caption = () =>
    captionOf(t, stage.current?.palette(), {
      nodes: visible.nodes.length,
      all: model.nodes.size,
      reports: model.reports.size,
    });

  const picture = async (kind: "png" | "svg") => {
    const drawn = stage.current?.picture();
    if (drawn === undefined) return;
    if (kind === "svg") {
      const { toSvg } = await import("./svg.ts");
      save("xianzhi.svg", toSvg(drawn, caption()), "image/svg+xml");
    } else {
      const { toPng } = await import("./png.ts");
      save("xianzhi.png", await toPng(drawn, caption()));
    }
  };
  const table = async (kind: "nodes" | "evidence") => {
    const { evidenceRows, nodeRows, toCsv } = await import("./csv.ts");
    const rows = kind === "nodes" ? nodeRows(model, visible.nodes) : evidenceRows(model, visible.edges);
    save(`xianzhi-${kind}.csv`, toCsv(rows), "text/csv");
  };
  const file = async (format: (typeof files)[number]) => {
    const shown = { nodes: visible.nodes.map(({ id }) => id), edges: visible.edges.map(({ id }) => id) };
    const answer = await fetch(`/api/export/${format}`, { method: "POST", body: JSON.stringify(shown) });
    if (!answer.ok) throw new Error(answer.statusText);
    save(`xianzhi.${format}`, await answer.blob());
  };

  return (
    <Menu position="bottom-end" width={230} withinPortal>
      <Menu.Target>
        <Tooltip label={t("export.title")}>
          <ActionIcon variant="subtle" color="gray" aria-label={t("export.title")}>
            <IconDownload size={17} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("export.shown", { n: visible.nodes.length, m: visible.edges.length })}</Menu.Label>
        {view === "graph" && (
          <>
            <Menu.Item onClick={attempt(() => picture("png"))}>{t("export.png")}</Menu.Item>
            <Menu.Item onClick={attempt(() => picture("svg"))}>{t("export.svg")}</Menu.Item>
          </>
        )}
        <Menu.Item onClick={attempt(() => table("nodes"))}>{t("export.nodes")}</Menu.Item>
        <Menu.Item onClick={attempt(() => table("evidence"))}>{t("export.evidence")}</Menu.Item>
        {files.map((format) => (
          <Menu.Item key={format} onClick={attempt(() => file(format))}>
            {t(`export.${format}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => window.print()}>{t("export.print")}</Menu.Item>
        {failure !== null && <Menu.Label role="alert">{t("export.failed", { reason: failure })}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  );
}
