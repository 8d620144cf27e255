import "./features/planning/knows-commands.ts";
import "./features/planning/reads-queries.ts";
import "./knows-tools.ts";
import "./knows-web.ts";
import "./reports/uses-driver.ts";
import "./reports/uses-sqlite.ts";
import "./uses-dev-dependency.ts";
