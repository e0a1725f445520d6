/** An Observable Plot chart on the page, under the page's policy: the style it brings carries the page's nonce. */
import * as Plot from "@observablehq/plot";
import { type MouseEvent, useEffect, useRef } from "react";
import { pageNonce } from "../state/page-nonce.ts";
import classes from "./chart.module.css";

interface PlotFigureProps {
  readonly label: string;
  readonly options: Plot.PlotOptions;
  /** Where marks are links (`href`): follows one inside the page. The chart is then a group of links and no picture. */
  readonly onFollow?: (address: string) => void;
}

export function PlotFigure({ label, options, onFollow }: PlotFigureProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chart = Plot.plot({
      ...options,
      style: {
        background: "none",
        color: "var(--muted)",
        fontFamily: "inherit",
        fontSize: "11px",
        overflow: "visible",
      },
    });
    for (const style of chart.querySelectorAll("style")) style.nonce = pageNonce();
    nameLinks(chart);
    // The figure has one name; those of its parts are not allowed on what has no role.
    for (const part of chart.querySelectorAll("g[aria-label]")) part.removeAttribute("aria-label");
    place.current?.replaceChildren(chart);
    return () => chart.remove();
  }, [options]);

  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest("a");
    if (onFollow === undefined || link === null) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onFollow(link.getAttribute("href") ?? "");
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: listens for the links inside, whose Enter arrives as a click
    // biome-ignore lint/a11y/noStaticElementInteractions: the same
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name
    <div
      ref={place}
      className={classes.chart}
      role={onFollow === undefined ? "img" : "group"}
      aria-label={label}
      onClick={follow}
    />
  );
}

/** Plot wraps a mark that is a link and leaves its name inside, where no screen reader looks for it. */
function nameLinks(chart: Element): void {
  for (const link of chart.querySelectorAll("a")) {
    const address = link.getAttributeNS("http://www.w3.org/1999/xlink", "href");
    if (address !== null) link.setAttribute("href", address);
    const named = link.querySelector("[aria-label]");
    const name = named?.getAttribute("aria-label");
    if (named == null || name == null) continue;
    link.setAttribute("aria-label", name);
    named.removeAttribute("aria-label");
  }
}
