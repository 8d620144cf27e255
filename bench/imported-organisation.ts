import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";

/** Makes an organisation and imports an alignment folder into it, as people do; gives its id. */
export async function importedOrganisation(
  context: BrowserContext,
  address: string,
  folder: string,
): Promise<string> {
  const made = await context.request.post(`${address}/api/organisations`, {
    data: { name: "Many" },
    headers: { origin: address },
  });
  const { organisation } = (await made.json()) as { organisation: { id: string } };
  const page = await context.newPage();
  await page.goto(`${address}/o/${organisation.id}/import`);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".csv"));
  await page.locator("input[type=file]").setInputFiles(files.map((name) => join(folder, name)));
  await page.getByRole("button", { name: "Take over" }).click({ timeout: 300_000 });
  await page.getByText(/rows were taken over/).waitFor({ timeout: 300_000 });
  await page.close();
  return organisation.id;
}
