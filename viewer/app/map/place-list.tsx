/** The places of the map as a table: what the tiles say, for every eye and every screen reader. */
import { useMemo } from "react";
import { useLanguage } from "../messages/index.ts";
import { provinceOf } from "../model/provinces.ts";
import { StateLink } from "../shell/state-link.tsx";
import type { Selection } from "../state/view-state.ts";
import { type Column, DataTable } from "../tables/data-table.tsx";
import type { PlaceOnMap } from "./places-on-map.ts";

interface PlaceListProps {
  readonly places: readonly PlaceOnMap[];
  readonly open: (place: PlaceOnMap) => Selection;
}

export function PlaceList({ places, open }: PlaceListProps) {
  const { translate: t } = useLanguage();
  const columns = useMemo((): readonly Column<PlaceOnMap>[] => {
    const province = ({ code }: PlaceOnMap) => provinceOf(code ?? "") ?? "";
    return [
      {
        key: "place",
        label: t("map.place"),
        track: "minmax(6rem, 1.3fr)",
        value: ({ node }) => node.name,
        cell: (place) => <StateLink to={{ selection: open(place) }}>{place.node.name}</StateLink>,
      },
      { key: "province", label: t("map.province"), track: "minmax(5rem, 1fr)", value: province, cell: province },
      {
        key: "code",
        label: t("map.code"),
        track: "4.5rem",
        value: ({ code }) => code ?? "",
        cell: ({ code }) => <span className="tabular">{code ?? "—"}</span>,
      },
      {
        key: "reports",
        label: t("tables.reports"),
        track: "4rem",
        numeric: true,
        value: ({ reports }) => reports,
        cell: ({ reports }) => reports,
      },
    ];
  }, [t, open]);
  return (
    <DataTable label={t("map.list")} rows={places} columns={columns} rowKey={({ node }) => node.id} minWidth="22rem" />
  );
}
