/** The top line: the seal, the views, the search, and how the page looks and speaks. */
import { ActionIcon, Kbd, Tooltip, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconCode, IconLink, IconMoon, IconSearch, IconSun } from "@tabler/icons-react";
import { viewAsCypher } from "../ask/view-as-cypher.ts";
import { Bring } from "../bring/bring.tsx";
import { ExportMenu } from "../export/export-menu.tsx";
import { useFinder } from "../find/finder.tsx";
import { useLanguage } from "../messages/index.ts";
import { useExplorer, useView } from "../state/explorer.tsx";
import { formatView, views } from "../state/view-state.ts";
import classes from "./header.module.css";
import { StateLink } from "./state-link.tsx";

export function Header() {
  const finder = useFinder();
  const { language, translate: t, choose } = useLanguage();
  const view = useView();
  const scheme = useComputedColorScheme("light");
  const { setColorScheme } = useMantineColorScheme();
  const schemeLabel = t(scheme === "light" ? "action.toDark" : "action.toLight");

  return (
    <header className={classes.header}>
      <StateLink to={{ view: "graph", selection: null, reading: null }} className={classes.brand}>
        <img src="/seal.svg" alt={t("app.title")} width={26} height={26} />
        <span className={classes.name} aria-hidden>
          {t("app.title")}
        </span>
        <span className={classes.subtitle}>{t("app.subtitle")}</span>
      </StateLink>
      <nav className={classes.views} aria-label={t("nav.views")}>
        {views.map((name) => (
          <StateLink key={name} to={{ view: name }} className={classes.view} current={view.view === name}>
            {t(`view.${name}`)}
          </StateLink>
        ))}
      </nav>
      <button type="button" className={classes.find} onClick={() => finder.open()}>
        <IconSearch size={15} aria-hidden />
        <span className={classes.findText}>{t("find.button")}</span>
        <Kbd size="xs">{navigator.platform.startsWith("Mac") ? "⌘" : "Ctrl"} K</Kbd>
      </button>
      <div className={classes.actions}>
        <Bring />
        <AsCypher />
        <ExportMenu />
        <CopyLink />
        <Tooltip label={schemeLabel}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={schemeLabel}
            onClick={() => setColorScheme(scheme === "light" ? "dark" : "light")}
          >
            {scheme === "light" ? <IconMoon size={17} /> : <IconSun size={17} />}
          </ActionIcon>
        </Tooltip>
        <button
          type="button"
          className={classes.language}
          lang={language === "zh" ? "en" : "zh-CN"}
          onClick={() => choose(language === "zh" ? "en" : "zh")}
        >
          {t("action.language")}
        </button>
      </div>
    </header>
  );
}

/** Leads to the console with the question that this view answers; absent where a view asks nothing. */
function AsCypher() {
  const { translate: t } = useLanguage();
  const { store } = useExplorer();
  const question = viewAsCypher(useView());
  if (question === null) return null;
  return (
    <Tooltip label={t("ask.thisView")}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t("ask.thisView")}
        onClick={() => store.navigate({ view: "ask", question })}
      >
        <IconCode size={17} />
      </ActionIcon>
    </Tooltip>
  );
}

function CopyLink() {
  const { translate: t } = useLanguage();
  const { store } = useExplorer();
  const clipboard = useClipboard({ timeout: 1500 });
  const label = t(clipboard.copied ? "action.copied" : "action.copyLink");
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        onClick={() => clipboard.copy(`${window.location.origin}/${formatView(store.current())}`)}
      >
        {clipboard.copied ? <IconCheck size={17} /> : <IconLink size={17} />}
      </ActionIcon>
    </Tooltip>
  );
}
