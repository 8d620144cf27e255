import { addressOf, exportFolder, exportJson, exportWorkbook } from "@lodestar/contract";
import { useOrganisation } from "../../api/organisation-context.ts";
import { exchange } from "../../messages/en/exchange.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Link } from "../../routes/link.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import styles from "./exchange.module.css";

const kinds = [
  { name: "folder", endpoint: exportFolder },
  { name: "workbook", endpoint: exportWorkbook },
  { name: "json", endpoint: exportJson },
] as const;

/** Takes the organisation out: as a folder, as a workbook, or all of it for programs. */
export function ExportPage() {
  const text = useTexts(exchange);
  const { id, may } = useOrganisation();
  return (
    <Page>
      <PageHeader
        title={text("exportTitle")}
        standing={text("exportStanding")}
        actions={
          may("exchange.import") && <Link to={`/o/${encodeURIComponent(id)}/import`}>{text("toImport")}</Link>
        }
      />
      <div className={styles.kinds}>
        {kinds.map(({ name, endpoint }) => (
          <section key={name} className={styles.kind}>
            <h2 className={styles.title}>{text(name)}</h2>
            <p className={styles.soft}>{text(`${name}Words`)}</p>
            <a
              className={styles.link}
              href={addressOf("/api", endpoint.path, { organisation: id })}
              download
              aria-label={`${text("download")}: ${text(name)}`}
            >
              {text("download")}
            </a>
          </section>
        ))}
      </div>
    </Page>
  );
}
