import { referenceText } from "./reference.ts";

/** The README of a starter folder. */
export const readMe = () => `# Alignment folder

This folder holds one organisation for one planning cycle, as plain tables. It starts with a tiny made-up example,
Northwind Ferries: replace its rows by your own, file by file, from the top of this page to its end. Files that you do not
need may be deleted.

Look at your files as often as you like: \`lodestar check\` tells every fault with its line and column, and
\`lodestar assess\` tells what the plan is worth.

## How to write the files

- Each file is a CSV file in UTF-8: cells separated by commas, a header in the first row. Spreadsheets call it "CSV UTF-8".
- Columns may stand in any order. Columns marked **required** must be there and be filled; others may be left out. Columns and
  files of your own are kept as they are.
- An id is any text without semicolons, and stands for one thing in the whole folder. Wherever an id is asked for, the exact
  name or title will do, as long as only one thing is called that.
- Lists are separated by semicolons: \`s1;s2\`. A share (0 to 1) or strength follows a colon: \`g1:0.6;g2:0.4\`. The shares of one
  item sum to at most 1, so that nothing is counted twice.
- Dates are written 2027-03-31, numbers with a dot: 0.5. An empty cell means unknown, never zero.

${referenceText(2)}
`;
