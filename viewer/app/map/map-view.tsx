/** Where: places by province and by county, all that have reports or those that one program leads to; and the same as a list. */
import { ActionIcon, Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useCallback, useMemo } from "react";
import { useFinder } from "../find/finder.tsx";
import { useLanguage } from "../messages/index.ts";
import { NodeGlyph } from "../shell/glyph.tsx";
import { useExplorer, useView } from "../state/explorer.tsx";
import type { Mapped, Selection } from "../state/view-state.ts";
import { CountyMap } from "./county-map.tsx";
import classes from "./map-view.module.css";
import { PlaceList } from "./place-list.tsx";
import { type PlaceOnMap, placesOnMap, shadeFrom } from "./places-on-map.ts";
import { ProvinceMap } from "./province-map.tsx";
import { provinceTiles } from "./province-tiles.ts";

export function MapView() {
  const { language, translate: t } = useLanguage();
  const { model, store } = useExplorer();
  const { mapped } = useView();
  const about = mapped.about === null ? null : model.resolve(mapped.about);
  const places = useMemo(() => placesOnMap(model, about), [model, about]);
  const province = provinceTiles.find(({ code }) => code === mapped.province);
  const shown = places.filter(({ code }) => province === undefined || code?.startsWith(province.code) === true);
  const unplaced = places.filter(({ code }) => code === null);
  const open = useCallback(
    ({ node }: PlaceOnMap): Selection =>
      about === null ? { kind: "node", id: node.id } : { kind: "pair", subject: node.id, target: about },
    [about],
  );
  const look = (patch: Partial<Mapped>) => store.navigate({ mapped: { ...mapped, ...patch } });
  return (
    <section className={classes.view} aria-label={t("view.map")}>
      <header className={classes.head}>
        <h2>{t("map.title")}</h2>
        <Counted about={about} />
        <Shades />
      </header>
      <div className={classes.columns}>
        <div className={classes.drawings} data-opened={province !== undefined}>
          <div className={classes.provinces}>
            <ProvinceMap places={places} />
          </div>
          <p className={classes.source}>{t("map.source")}</p>
          {province !== undefined && (
            <section className={classes.counties} data-province={province.code}>
              <h3>
                {province[language]}
                <span>{t("map.found", { n: shown.length })}</span>
                <Button size="compact-xs" variant="default" onClick={() => look({ province: null })}>
                  {t("map.whole")}
                </Button>
              </h3>
              <CountyMap province={province.code} name={province[language]} places={shown} open={open} />
            </section>
          )}
        </div>
        <div className={classes.list}>
          <PlaceList places={shown} open={open} />
          {unplaced.length > 0 && province === undefined && (
            <p className={classes.source}>{t("map.unplaced", { n: unplaced.length })}</p>
          )}
        </div>
      </div>
    </section>
  );
}

/** What is counted: everything, or the places of one program, organization or slogan, which is chosen here. */
function Counted({ about }: { readonly about: PlaceOnMap["node"]["id"] | null }) {
  const { translate: t } = useLanguage();
  const { model, store } = useExplorer();
  const finder = useFinder();
  const node = about === null ? undefined : model.nodes.get(about);
  const count = (next: Mapped["about"]) => {
    const { mapped } = store.current();
    store.navigate({ mapped: { ...mapped, about: next }, selection: null });
  };
  const choose = () =>
    finder.open({
      title: t("map.choose"),
      accept: (id) => model.sharedBy(id).size > 0,
      answer: count,
    });
  return (
    <div className={classes.counted} data-about={node?.id ?? ""}>
      <span>{t("map.counting")}</span>
      <Button size="xs" variant="default" onClick={choose}>
        {node === undefined ? (
          t("map.everything")
        ) : (
          <>
            <NodeGlyph type={node.type} named />
            &nbsp;{node.name}
          </>
        )}
      </Button>
      {node !== undefined && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t("map.everything")}
          onClick={() => count(null)}
        >
          <IconX size={14} />
        </ActionIcon>
      )}
    </div>
  );
}

function Shades() {
  const { translate: t } = useLanguage();
  return (
    <ul className={classes.shades} aria-label={t("map.shades")}>
      {shadeFrom.map((from, at) => {
        const next = shadeFrom[at + 1];
        const range = next === undefined ? `≥ ${from}` : next === from + 1 ? String(from) : `${from}–${next - 1}`;
        return (
          <li key={from}>
            <i style={{ background: `var(--shade-${at + 1})` }} />
            {range}
          </li>
        );
      })}
    </ul>
  );
}
