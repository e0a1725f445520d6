/** The page's entry: styles, language, colours, then the explorer. */
import "@mantine/core/styles.css";
import "@fontsource-variable/noto-sans-sc";
import "./theme/page.css";
import { MantineProvider } from "@mantine/core";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { LanguageProvider } from "./messages/index.ts";
import { takeLinkKey } from "./state/link-key.ts";
import { createViewStore } from "./state/location.ts";
import { pageNonce } from "./state/page-nonce.ts";
import { resolveVariables, theme } from "./theme/theme.ts";

const linkKey = takeLinkKey(window);
const store = createViewStore(window);
// The drawing's code comes while the graph does.
if (store.current().view === "graph") void import("./graph/stage.tsx");

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      defaultColorScheme="auto"
      getStyleNonce={pageNonce}
    >
      <LanguageProvider>
        <App store={store} linkKey={linkKey} />
      </LanguageProvider>
    </MantineProvider>
  </StrictMode>,
);
