/** The counties of one province in lines under their prefectures: which have been counted, and which have not. */

import { useMediaQuery } from "@mantine/hooks";
import * as Plot from "@observablehq/plot";
import { useEffect, useMemo, useState } from "react";
import { PlotFigure } from "../charts/plot-figure.tsx";
import { useTranslate } from "../messages/index.ts";
import { Notice } from "../shell/notice.tsx";
import { useExplorer, useView } from "../state/explorer.tsx";
import { formatView, parseView, type Selection } from "../state/view-state.ts";
import { fetchPrefectures, layOut, type Prefecture } from "./divisions.ts";
import { byCode, type PlaceOnMap, shadeOf } from "./places-on-map.ts";

/** Counties in one line: three are as much as a phone can show. */
const perLine = { wide: 6, narrow: 3 };
const width = 92;
const height = 26;

interface CountyMapProps {
  /** First two digits of the code. */
  readonly province: string;
  readonly name: string;
  readonly places: readonly PlaceOnMap[];
  /** What a place is opened with. */
  readonly open: (place: PlaceOnMap) => Selection;
}

export function CountyMap({ province, name, places, open }: CountyMapProps) {
  const t = useTranslate();
  const divisions = usePrefectures(province);
  if (divisions.status === "loading") return <Notice title={t("map.loading")} />;
  if (divisions.status === "failed") return <Notice title={t("map.failed", { reason: divisions.reason })} alert />;
  if (divisions.prefectures.length === 0) return <Notice title={t("map.noCounties", { name })} />;
  return <Counties prefectures={divisions.prefectures} name={name} places={places} open={open} />;
}

type Divisions =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly reason: string }
  | { readonly status: "ready"; readonly prefectures: readonly Prefecture[] };

function usePrefectures(province: string): Divisions {
  const [loaded, setLoaded] = useState<{ readonly province: string; readonly divisions: Divisions } | null>(null);
  useEffect(() => {
    let wanted = true;
    fetchPrefectures(province).then(
      (prefectures) => wanted && setLoaded({ province, divisions: { status: "ready", prefectures } }),
      (error: Error) => wanted && setLoaded({ province, divisions: { status: "failed", reason: error.message } }),
    );
    return () => {
      wanted = false;
    };
  }, [province]);
  return loaded?.province === province ? loaded.divisions : { status: "loading" };
}

interface CountiesProps extends Omit<CountyMapProps, "province"> {
  readonly prefectures: readonly Prefecture[];
}

function Counties({ prefectures, name, places, open }: CountiesProps) {
  const t = useTranslate();
  const { store } = useExplorer();
  const { selection } = useView();
  const narrow = useMediaQuery("(max-width: 900px)", window.innerWidth <= 900);
  const across = narrow ? perLine.narrow : perLine.wide;
  const options = useMemo((): Plot.PlotOptions => {
    const found = byCode(places, 6);
    const cells = layOut(prefectures, across).map((cell) => {
      const inside = found.get(cell.code) ?? [];
      const [first] = inside;
      const opened = first === undefined ? null : open(first);
      return { ...cell, inside, opened, count: inside.reduce((sum, { reports }) => sum + reports, 0) };
    });
    type Cell = (typeof cells)[number];
    const lines = 1 + Math.max(...cells.map(({ line }) => line));
    const here = JSON.stringify(selection);
    const plain = (value: (cell: Cell) => string) => ({ value, scale: null });
    const isPrefecture = ({ column }: Cell) => column === 0;
    const isCounty = ({ column }: Cell) => column > 0;
    const look = {
      x: "column",
      y: "line",
      rx: 2,
      fill: plain(({ count }) => `var(--shade-${shadeOf(count)})`),
      stroke: plain(({ opened }) => (opened !== null && JSON.stringify(opened) === here ? "var(--accent)" : "none")),
      strokeWidth: 2,
    };
    const words = {
      x: "column",
      y: "line",
      text: ({ name: full }: Cell) => shortened(full),
      fontSize: 11.5,
      fill: plain(({ count }) => `var(--on-shade-${shadeOf(count)})`),
      pointerEvents: "none",
    };
    return {
      width: (across + 1) * width,
      height: lines * height,
      margin: 0,
      padding: 0.08,
      x: { axis: null, domain: Array.from({ length: across + 1 }, (_, at) => at) },
      y: { axis: null, domain: Array.from({ length: lines }, (_, at) => at) },
      marks: [
        Plot.cell(cells, { ...look, filter: (cell: Cell) => isCounty(cell) && cell.count === 0 }),
        Plot.cell(cells, {
          ...look,
          filter: ({ count }: Cell) => count > 0,
          href: ({ opened }: Cell) => formatView({ ...store.current(), selection: opened }),
          ariaLabel: (cell: Cell) => t("map.county", { name: cell.name, n: cell.count }),
        }),
        Plot.text(cells, { ...words, filter: isCounty }),
        Plot.text(cells, { ...words, fontWeight: 650, filter: isPrefecture }),
      ],
    };
  }, [prefectures, places, open, t, store, selection, across]);
  return (
    <PlotFigure
      label={t("map.counties", { name })}
      options={options}
      onFollow={(address) => store.navigate({ selection: parseView(address).selection })}
    />
  );
}

/** Seven characters fit a cell; the whole name is in the list. */
const shortened = (name: string): string => {
  const signs = [...name];
  return signs.length <= 7 ? name : `${signs.slice(0, 6).join("")}…`;
};
