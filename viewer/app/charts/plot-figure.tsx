/** An Observable Plot chart on the page, under the page's policy: the style it brings carries the page's nonce. */
import * as Plot from "@observablehq/plot";
import { useEffect, useRef } from "react";
import { pageNonce } from "../state/page-nonce.ts";
import classes from "./chart.module.css";

interface PlotFigureProps {
  readonly label: string;
  readonly options: Plot.PlotOptions;
}

export function PlotFigure({ label, options }: PlotFigureProps) {
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
    // The figure has one name; those of its parts are not allowed on what has no role.
    for (const part of chart.querySelectorAll("g[aria-label]")) part.removeAttribute("aria-label");
    place.current?.replaceChildren(chart);
    return () => chart.remove();
  }, [options]);
  return <div ref={place} className={classes.chart} role="img" aria-label={label} />;
}
