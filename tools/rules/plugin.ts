import type { ESLint } from "eslint";
import { fileName } from "./file-name.ts";
import { reasonedDisable } from "./reasoned-disable.ts";
import { testForm } from "./test-form.ts";
import { typeName } from "./type-name.ts";

/** The project's own lint rules, used as `lodestar/<rule>`. */
export const lodestar = {
  rules: {
    "file-name": fileName,
    "type-name": typeName,
    "test-form": testForm,
    "reasoned-disable": reasonedDisable,
  },
} satisfies ESLint.Plugin;
