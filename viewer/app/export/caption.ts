/** What stands under an exported picture: the legend of types and one line on what it shows. */
import type { Translate } from "../messages/index.ts";
import { edgeTypes, nodeTypes } from "../model/domain.ts";
import { nodeShapes, type Palette, palettes } from "../theme/palette.ts";
import type { Caption } from "./picture.ts";

interface Shown {
  readonly nodes: number;
  readonly all: number;
  readonly reports: number;
}

export const captionOf = (t: Translate, palette: Palette = palettes.light, shown: Shown): Caption => ({
  legend: [
    ...nodeTypes.map((type) => ({ text: t(`type.${type}`), color: palette.nodes[type], shape: nodeShapes[type] })),
    ...edgeTypes.map((type) => ({ text: t(`edge.${type}`), color: palette.edges[type], shape: null })),
  ],
  source: t("export.source", shown),
  ink: palette.ink,
});
