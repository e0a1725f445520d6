/** How a report is called in lists and citations: its title, else its file. */
import type { Report } from "../../../src/facts.ts";
import type { Translate } from "../messages/index.ts";

export const reportName = (report: Report | undefined, t: Translate): string =>
  report?.title ?? report?.file ?? t("report.untitled");
