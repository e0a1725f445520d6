/** The provinces as tiles, shaded by how many places are counted in each; a tile opens its counties. */

import { useMediaQuery } from "@mantine/hooks";
import * as Plot from "@observablehq/plot";
import { useMemo } from "react";
import { PlotFigure } from "../charts/plot-figure.tsx";
import { useLanguage } from "../messages/index.ts";
import { useExplorer, useView } from "../state/explorer.tsx";
import { formatView, parseView } from "../state/view-state.ts";
import { byCode, type PlaceOnMap, shadeOf } from "./places-on-map.ts";
import { provinceTiles } from "./province-tiles.ts";

/** Pixels of a tile and of the words in it: smaller above the counties of a province, and on a phone. */
const sizes = {
  wide: { tile: 62, zh: 13, en: 9.5, count: 15, apart: 9 },
  opened: { tile: 48, zh: 12, en: 8, count: 13, apart: 8 },
  narrow: { tile: 40, zh: 11, en: 6.5, count: 12, apart: 7 },
};
const columns = 1 + Math.max(...provinceTiles.map(({ column }) => column));
const rows = 1 + Math.max(...provinceTiles.map(({ row }) => row));

export function ProvinceMap({ places }: { readonly places: readonly PlaceOnMap[] }) {
  const { language, translate: t } = useLanguage();
  const { store } = useExplorer();
  const { mapped } = useView();
  const narrow = useMediaQuery("(max-width: 900px)", window.innerWidth <= 900);
  const size = narrow ? sizes.narrow : mapped.province === null ? sizes.wide : sizes.opened;
  const options = useMemo((): Plot.PlotOptions => {
    const found = byCode(places, 2);
    const tiles = provinceTiles.map((place) => ({ ...place, count: found.get(place.code)?.length ?? 0 }));
    type Tile = (typeof tiles)[number];
    const name = (each: Tile) => each[language];
    const place = { x: "column", y: "row" } as const;
    const plain = <Value,>(value: (tile: Tile) => Value) => ({ value, scale: null });
    const words = {
      ...place,
      fontSize: size[language],
      lineWidth: 5,
      fill: plain(({ count }) => `var(--on-shade-${shadeOf(count)})`),
      pointerEvents: "none",
    };
    return {
      width: columns * size.tile,
      height: rows * size.tile,
      margin: 0,
      padding: 0.06,
      x: { axis: null, domain: Array.from({ length: columns }, (_, at) => at) },
      y: { axis: null, domain: Array.from({ length: rows }, (_, at) => at) },
      marks: [
        Plot.cell(tiles, {
          ...place,
          rx: 3,
          fill: plain(({ count }) => `var(--shade-${shadeOf(count)})`),
          stroke: plain(({ code }) => (code === mapped.province ? "var(--accent)" : "transparent")),
          strokeWidth: 2.5,
          href: ({ code }: Tile) => formatView({ ...store.current(), mapped: { ...mapped, province: code } }),
          ariaLabel: (each: Tile) => t("map.tile", { name: name(each), n: each.count }),
        }),
        Plot.text(tiles, { ...words, text: name, filter: ({ count }: Tile) => count === 0 }),
        Plot.text(tiles, { ...words, text: name, dy: -size.apart, filter: ({ count }: Tile) => count > 0 }),
        Plot.text(tiles, {
          ...words,
          text: "count",
          dy: size.apart + 1,
          fontSize: size.count,
          fontWeight: 650,
          filter: ({ count }: Tile) => count > 0,
        }),
      ],
    };
  }, [places, language, t, mapped, store, size]);
  return (
    <PlotFigure
      label={t("map.provinces")}
      options={options}
      onFollow={(address) => store.navigate({ mapped: parseView(address).mapped })}
    />
  );
}
