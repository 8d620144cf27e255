import "./deep-name.ts";
import "./deep-path.ts";
import "./undeclared.ts";
