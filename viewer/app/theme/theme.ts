/** Mantine's theme: one family for Chinese and Latin, small radii, the palette as custom properties. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";
import { palettes, paletteVariables } from "./palette.ts";

/** The indigo of places, from pale to deep: the colour of what can be pressed. */
const indigo: MantineColorsTuple = [
  "#eef1fc",
  "#d9def5",
  "#b0baea",
  "#8594df",
  "#6174d6",
  "#4a5fd1",
  "#2742b6",
  "#24399c",
  "#1d2f85",
  "#15246c",
];

export const theme = createTheme({
  fontFamily: '"Noto Sans SC Variable", system-ui, sans-serif',
  fontFamilyMonospace:
    'ui-monospace, "SFMono-Regular", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", "Noto Sans SC Variable", monospace',
  headings: { fontWeight: "650" },
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" },
  components: { Button: { styles: { label: { fontWeight: 500 } } } },
  primaryColor: "indigo",
  // Words on it are white.
  primaryShade: { light: 6, dark: 5 },
  colors: { indigo },
  defaultRadius: "sm",
  focusRing: "auto",
  respectReducedMotion: true,
  cursorType: "pointer",
});

export const resolveVariables: CSSVariablesResolver = () => {
  const own = (scheme: "light" | "dark") => ({
    ...paletteVariables(palettes[scheme]),
    "--mantine-color-body": palettes[scheme].paper,
    "--mantine-color-text": palettes[scheme].ink,
    "--mantine-color-dimmed": palettes[scheme].muted,
    "--mantine-color-default-border": palettes[scheme].rule,
  });
  return { variables: {}, light: own("light"), dark: own("dark") };
};
