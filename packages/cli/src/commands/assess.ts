import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  type Assessment,
  type Reading,
  type Severity,
  assess,
  canonicalJson,
  compareOrganisations,
  parseDay,
} from "@lodestar/core";
import { readFolder } from "../exchange/read-folder.ts";
import { comparisonHtml } from "../report/comparison/comparison-html.ts";
import { comparisonText } from "../report/comparison/comparison-text.ts";
import { htmlReport } from "../report/html/html-report.ts";
import { progressBar } from "../report/terminal/progress-bar.ts";
import { terminalReport } from "../report/terminal/terminal-report.ts";
