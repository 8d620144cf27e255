import { Plus, Search, Trash2 } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import { rich } from "../messages/rich.tsx";
import { prefer, usePreference } from "../shell/preferences.ts";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { Combobox, ComboboxMany, type Option } from "../ui/combobox.tsx";
import { DateField } from "../ui/date-field.tsx";
import { Dial } from "../ui/dial.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { DiffText } from "../ui/diff-text.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { toast } from "../ui/feedback/toast-queue.ts";
import { CellText } from "../ui/grid/cell-text.tsx";
import type { Column } from "../ui/grid/column.ts";
import { Table } from "../ui/grid/table.tsx";
import { Outline, type OutlineColumn } from "../ui/grid/outline.tsx";
import { keysDownTo, outlineRows } from "../ui/grid/outline-rows.ts";
import { type Selection, nothingSelected } from "../ui/grid/selection.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Menu } from "../ui/menu.tsx";
import { Meter } from "../ui/meter.tsx";
import { NumberField } from "../ui/number-field.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { Popover } from "../ui/popover.tsx";
import { Quote } from "../ui/quote.tsx";
import { Select } from "../ui/select.tsx";
import { ShareField } from "../ui/share-field.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Inspector, SplitPane } from "../ui/split-pane.tsx";
import { StateMark } from "../ui/state-mark.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { TextField } from "../ui/text-field.tsx";
import { Tooltip } from "../ui/tooltip.tsx";
import styles from "./design.module.css";

/** All components in all their states. Its words are samples, so they need no catalogue. */
export function Design() {
  const theme = usePreference("theme");
  return (
    <main className={styles.room}>
      <Page>
        <PageHeader
          title="Components"
          standing="Everything a page is made of, in all its states."
          actions={
            <>
              <Button onClick={() => prefer({ theme: theme === "dark" ? "light" : "dark" })}>
                Day or night
              </Button>
              <Button
                onClick={() =>
                  (document.documentElement.dir = document.documentElement.dir === "rtl" ? "ltr" : "rtl")
                }
              >
                Direction
              </Button>
              <Button
                kind="primary"
                onClick={() =>
                  toast({ words: "Objective renamed.", action: { label: "Undo", run: () => undefined } })
                }
              >
                Say something
              </Button>
            </>
          }
        />
        <Type />
        <Buttons />
        <Fields />
        <Marks />
        <Words />
        <Floating />
        <SampleTable />
        <Tree />
        <Panes />
        <States />
      </Page>
    </main>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

const Type = () => (
  <Section title="Type">
    <div className={styles.type}>
      <p className={styles.t40}>Every harbour, every tide</p>
      <p className={styles.t28}>Every harbour, every tide</p>
      <p className={styles.t20}>Every harbour, every tide</p>
      <p>
        Body, 14 pixels. Three leaders have not answered. Two of them lead units that others wait for; ask
        them first.{" "}
        {rich("Read <link>why</link> if you like.", { link: (words) => <a href="#why">{words}</a> })}
      </p>
    </div>
  </Section>
);

const Buttons = () => (
  <Section title="Buttons">
    <div className={styles.row}>
      <Button kind="primary" icon={<Plus />}>
        New objective
      </Button>
      <Button>Plain</Button>
      <Button kind="quiet">Quiet</Button>
      <Button kind="danger" icon={<Trash2 />}>
        Remove
      </Button>
      <Button disabled>Not now</Button>
      <Button isBusy>Saving</Button>
      <Button size="small">Small</Button>
      <IconButton label="Search" keys="mod+k">
        <Search />
      </IconButton>
      <IconButton label="Pressed" aria-pressed>
        <Search />
      </IconButton>
    </div>
  </Section>
);

const people: readonly Option[] = [
  { value: "p1", label: "Ingrid Solberg", detail: "Managing director" },
  { value: "p2", label: "Tomas Lind", detail: "Operations" },
  { value: "p3", label: "Aisha Karim", detail: "Customer care" },
  { value: "p4", label: "Mikko Saarinen", detail: "Fleet and engineering" },
];
const find = (words: string) =>
  people.filter(({ label }) => label.toLowerCase().includes(words.toLowerCase()));

function Fields() {
  const [text, setText] = useState("Crossings leave on time");
  const [long, setLong] = useState(
    "Nine of ten crossings leave within five minutes of the timetable, in every season.",
  );
  const [kind, setKind] = useState<"committed" | "aspirational" | null>("committed");
  const [person, setPerson] = useState<Option | null>(people[1] ?? null);
  const [some, setSome] = useState<readonly Option[]>(people.slice(0, 2));
  const [share, setShare] = useState<number | null>(0.6);
  const [days, setDays] = useState<number | null>(1240.5);
  const [day, setDay] = useState<string | null>("2027-03-14");
  const [isYes, setYes] = useState(true);
  return (
    <Section title="Fields">
      <div className={styles.grid}>
        <TextField label="Title" value={text} onChange={setText} />
        <TextField
          label="E-mail address"
          hint="Where questions are sent."
          value="ana@"
          onChange={setText}
          error="Write a whole address, such as ana@example.org."
        />
        <TextField label="Note" isOptional value="" placeholder="Anything else" onChange={setText} />
        <TextField label="Fixed" value="Cannot be changed" readOnly onChange={setText} />
        <Select
          label="Kind"
          value={kind}
          onChange={setKind}
          emptyLabel="Not said"
          choices={[
            { value: "committed", label: "Committed" },
            { value: "aspirational", label: "Aspirational" },
          ]}
        />
        <Combobox label="Owner" value={person} onChange={setPerson} find={find} />
        <ComboboxMany
          label="Contributors"
          values={some}
          onChange={setSome}
          find={find}
          placeholder="Find people"
        />
        <ShareField label="Share" value={share} onChange={setShare} />
        <NumberField label="Effort" suffix="d" value={days} onChange={setDays} />
        <DateField label="Due" value={day} onChange={setDay} />
        <TextArea label="Description" value={long} onChange={setLong} />
        <div className={styles.stack}>
          <Checkbox isChecked={isYes} onChange={setYes}>
            Ask those affected again
          </Checkbox>
          <Checkbox isChecked={false} isMixed onChange={setYes}>
            Some of them
          </Checkbox>
          <Checkbox isChecked={false} disabled onChange={setYes}>
            Not now
          </Checkbox>
        </div>
      </div>
    </Section>
  );
}

const Marks = () => (
  <Section title="States, meters, dials">
    <div className={styles.row}>
      <StateMark state="confirmed" />
      <StateMark state="corrected" />
      <StateMark state="rejected" />
      <StateMark state="silent" />
      <Tooltip words="Said on 3 March">
        <span>
          <StateMark state="confirmed" words="accepted" />
        </span>
      </Tooltip>
    </div>
    <div className={styles.grid}>
      <Meter label="Heard" share={0.72} words="18 of 25 heard" />
      <Meter label="Confirmed" share={0} />
      <Meter label="Pulse" share={null} />
    </div>
    <div className={styles.dials}>
      <Dial name="Coordinated" value={0.64} weakest="Asks answered, 41 %" restsOn={118} />
      <Dial name="Engaged" value={0.38} weakest="Dispositions told, 12 %" restsOn={61} />
      <Dial name="Prepared" value={1} weakest="Barriers with an owner, 100 %" restsOn={42} />
      <Dial name="Change-prepared" value={null} />
    </div>
  </Section>
);

function Words() {
  const [tab, setTab] = useState<"words" | "themes" | "heard">("words");
  return (
    <Section title="Words">
      <Quote by="Aisha Karim, Customer care, 3 March">
        We learn of a cancelled crossing from the passengers. That has to end.
      </Quote>
      <Quote size="large" language="de">
        Wir erfahren es immer zuletzt.
      </Quote>
      <p>
        <DiffText
          before="Nine of ten crossings leave on time by the end of June."
          after="Nineteen of twenty crossings leave on time by the end of September."
        />
      </p>
      <Tabs
        label="Views"
        current={tab}
        onChange={setTab}
        tabs={[
          { name: "words", label: "Words", count: "214" },
          { name: "themes", label: "Themes", count: "12" },
          { name: "heard", label: "What we heard" },
        ]}
      >
        <p className={styles.padded}>The panel of {tab}.</p>
      </Tabs>
    </Section>
  );
}

function Floating() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title="What floats">
      <div className={styles.row}>
        <Menu
          trigger={<Button>Menu</Button>}
          items={[
            { heading: "This objective" },
            { label: "Open", keys: "o", run: () => undefined },
            { label: "Copy its address", detail: "To paste into a mail", run: () => undefined },
            { label: "Committed", isChosen: true, run: () => undefined },
            { label: "Aspirational", isChosen: false, run: () => undefined },
            "line",
            { label: "Remove", icon: <Trash2 />, isDanger: true, run: () => undefined },
          ]}
        />
        <Popover trigger={<Button>Popover</Button>} title="Why is this here?">
          <p>Four people asked for it, and the board decided it on 12 January.</p>
        </Popover>
        <Button onClick={() => setOpen(true)}>Dialog</Button>
        <Button
          onClick={() =>
            toast({ kind: "problem", words: "The server cannot be reached. What you wrote is still here." })
          }
        >
          A problem
        </Button>
      </div>
      <Dialog
        title="Change the purpose"
        description="The purpose stays while plans change. A second person confirms the new one."
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button kind="primary" onClick={() => setOpen(false)}>
              Propose it
            </Button>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
          </>
        }
      >
        <TextArea
          label="Purpose"
          value="We bring islands and mainland together, every day of the year."
          onChange={() => undefined}
        />
        <TextArea label="Why" value="" onChange={() => undefined} />
      </Dialog>
    </Section>
  );
}

type Sample = {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly influence: number;
  readonly interest: number;
};
const units = ["Operations", "Fleet and engineering", "Customer care", "Finance", "Island councils"];
const names = [
  "Ingrid Solberg",
  "Tomas Lind",
  "Aisha Karim",
  "Mikko Saarinen",
  "Jonas Weber",
  "Lea Moreau",
  "Sofia Conti",
];
const samples: readonly Sample[] = Array.from({ length: 10_000 }, (_, place) => ({
  id: `s${place}`,
  name: `${names[place % names.length] ?? ""} ${Math.floor(place / names.length) || ""}`.trim(),
  unit: units[place % units.length] ?? "",
  influence: (place * 37) % 101,
  interest: (place * 53) % 101,
}));
const sampleColumns: readonly Column<Sample>[] = [
  {
    name: "name",
    label: "Name",
    width: "minmax(160px, 2fr)",
    render: ({ name }) => <span>{name}</span>,
    compare: (a, b) => (a.name < b.name ? -1 : 1),
  },
  {
    name: "unit",
    label: "Unit",
    width: "minmax(120px, 1.5fr)",
    from: 520,
    render: ({ unit }) => <span>{unit}</span>,
  },
  {
    name: "state",
    label: "Answer",
    render: ({ influence }) => (
      <StateMark
        state={(["confirmed", "corrected", "rejected", "silent"] as const)[influence % 4] ?? "silent"}
      />
    ),
  },
  {
    name: "influence",
    label: "Influence",
    width: "96px",
    align: "end",
    from: 420,
    render: ({ influence }) => influence,
    compare: (a, b) => a.influence - b.influence,
  },
  {
    name: "interest",
    label: "Interest",
    width: "96px",
    align: "end",
    from: 720,
    render: ({ interest }) => interest,
    compare: (a, b) => a.interest - b.interest,
  },
];
const idOf = ({ id }: { readonly id: string }) => id;

function SampleTable() {
  const [selection, setSelection] = useState<Selection>(new Set(["s2", "s3"]));
  const [current, setCurrent] = useState<string>("s5");
  return (
    <Section title="Table, 10,000 rows">
      <div className={styles.tall}>
        <Table
          label="Stakeholders"
          rows={samples}
          columns={sampleColumns}
          idOf={idOf}
          current={current}
          onOpen={({ id }) => setCurrent(id)}
          selection={selection}
          onSelect={setSelection}
          freshIds={fresh}
        />
      </div>
      <Table
        label="Few rows"
        layout="inline"
        rows={samples.slice(0, 3)}
        columns={sampleColumns}
        idOf={idOf}
      />
      <Table
        label="None"
        rows={[]}
        columns={sampleColumns}
        idOf={idOf}
        selection={nothingSelected}
        empty={
          <EmptyState title="Nobody yet">
            Stakeholders are those with a stake. Add the first, or import a list.
          </EmptyState>
        }
      />
    </Section>
  );
}
const fresh = new Set(["s7"]);

type Node = {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly below: readonly Node[];
};
const node = (id: string, title: string, count: number, depth: number): Node => ({
  id,
  title,
  owner: names[id.length % names.length] ?? "",
  below:
    depth === 0
      ? []
      : Array.from({ length: count }, (_, place) =>
          node(
            `${id}.${place}`,
            [
              "Crossings leave on time",
              "Islanders know before they leave home",
              "Quiet engines on the sound",
              "One ticket for boat and bus",
            ][place % 4] ?? "",
            count,
            depth - 1,
          ),
        ),
});
const roots = [
  node("a", "Reliable in every season", 10, 3),
  node("b", "A fleet without exhaust by 2035", 10, 3),
  node("c", "A good place to work", 4, 2),
];

const tree = { roots, childrenOf: ({ below }: Node) => below, idOf };

function Tree() {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => keysDownTo(tree, 3));
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  const rows = useMemo(() => outlineRows({ ...tree, expanded }), [expanded]);
  const columns = useMemo<readonly OutlineColumn<Node>[]>(
    () => [
      {
        name: "title",
        label: "Title",
        width: "minmax(200px, 3fr)",
        render: ({ id, title }) => <span>{titles.get(id) ?? title}</span>,
        edit: ({ id, title }, editing) => (
          <CellText
            label="Title"
            value={titles.get(id) ?? title}
            editing={editing}
            onCommit={(next) => setTitles(new Map(titles).set(id, next))}
          />
        ),
      },
      {
        name: "owner",
        label: "Owner",
        width: "minmax(120px, 1fr)",
        from: 560,
        render: ({ owner }) => <span>{owner}</span>,
      },
      { name: "share", label: "Share", width: "80px", align: "end", from: 420, render: () => "60 %" },
    ],
    [titles],
  );
  return (
    <Section title="Outline">
      <div className={styles.tall}>
        <Outline
          label="Plan"
          rows={rows}
          columns={columns}
          current="a/a.0"
          onExpand={({ key }, isExpanded) => {
            const next = new Set(expanded);
            if (isExpanded) next.add(key);
            else next.delete(key);
            setExpanded(next);
          }}
        />
      </div>
    </Section>
  );
}

function Panes() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title="Page with inspector">
      <Button onClick={() => setOpen(true)}>Open the inspector</Button>
      <div className={styles.tall}>
        <SplitPane
          inspector={
            isOpen && (
              <Inspector kind="Objective" title="Crossings leave on time" onClose={() => setOpen(false)}>
                <Quote by="Aisha Karim">We learn of it from the passengers.</Quote>
                <TextField label="Title" value="Crossings leave on time" onChange={() => undefined} />
              </Inspector>
            )
          }
        >
          <Skeleton kind="rows" count={6} />
        </SplitPane>
      </div>
    </Section>
  );
}

const States = () => (
  <Section title="Loading, nothing, wrong">
    <div className={styles.grid}>
      <Skeleton kind="text" count={4} />
      <Skeleton kind="block" />
    </div>
    <EmptyState
      title="No objectives yet"
      actions={
        <>
          <Button>Write the first objective</Button>
          <Button kind="quiet">Look at the sample</Button>
        </>
      }
    >
      An objective is a result for the year that somebody answers for. Each one hangs from a goal, so that
      everybody can see why it is here.
    </EmptyState>
    <ErrorState title="The server cannot be reached." onRetry={() => undefined}>
      Check your connection. What you wrote is still here; try again when it is back.
    </ErrorState>
  </Section>
);
