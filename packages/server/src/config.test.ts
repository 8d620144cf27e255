import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BadSettings, readConfig, settingNames } from "./config.ts";

function faultsOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
    return "none";
  } catch (error) {
    if (error instanceof BadSettings) return error.message;
    throw error;
  }
}

test("without any setting everything has a value that works", () => {
  expect(readConfig({})).toEqual({
    port: 4310,
    host: "127.0.0.1",
    folder: "./data",
    databaseUrl: undefined,
    url: undefined,
    trustedOrigins: [],
    isProxyTrusted: false,
    secret: undefined,
    withSample: true,
    logLevel: "info",
    mail: undefined,
    oidc: undefined,
  });
});

test("an empty setting is one that is not set, and others than ours are not looked at", () => {
  expect(readConfig({ PORT: "", DATABASE_URL: "", HOME: "/root", LODESTAR_DEBUG: "1" })).toEqual(
    readConfig({}),
  );
});

test("all bad settings are named at once, and no value is told", () => {
  const said = faultsOf({
    PORT: "66000",
    DATABASE_URL: "mysql://root:hush@db",
    LODESTAR_URL: "lodestar.example.org/hush",
    LODESTAR_SECRET: "hush",
    LOG_LEVEL: "hush",
    LODESTAR_SAMPLE: "hush",
    SMTP_URL: "hush",
  });
  for (const name of [
    "PORT",
    "DATABASE_URL",
    "LODESTAR_URL",
    "LODESTAR_SECRET",
    "LOG_LEVEL",
    "LODESTAR_SAMPLE",
    "SMTP_URL",
  ])
    expect(said).toContain(name);
  expect(said).not.toContain("hush");
  expect(said).not.toContain("66000");
});

test("settings that need each other are asked for together", () => {
  expect(faultsOf({ SMTP_URL: "smtp://mail" })).toContain("MAIL_FROM");
  const oidc = faultsOf({ OIDC_ISSUER: "https://id.example.org" });
  expect(oidc).toMatch(/OIDC_CLIENT_ID.*OIDC_CLIENT_SECRET/);
});

test("the public address is told without a slash at its end", () => {
  expect(readConfig({ LODESTAR_URL: "https://lodestar.example.org/" }).url).toBe(
    "https://lodestar.example.org",
  );
  expect(readConfig({ LODESTAR_TRUSTED_ORIGINS: "http://a:1/, http://b:2" }).trustedOrigins).toEqual([
    "http://a:1",
    "http://b:2",
  ]);
});

test("the README names every setting there is", () => {
  const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
  expect(settingNames.filter((name) => !new RegExp(`\`${name}\\b`).test(readme))).toEqual([]);
});
