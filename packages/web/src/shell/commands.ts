import { useEffect, useEffectEvent, useSyncExternalStore } from "react";

/** Something that can be done from anywhere: in ⌘K. */
export type Command = {
  /** Unlike any other: `plan.add`. */
  readonly name: string;
  readonly label: string;
  /** Other words people may type for it. */
  readonly also?: string;
  /** Keys that do the same; register them with `useKeys`. */
  readonly keys?: string;
  readonly run: () => void;
};

let commands: readonly Command[] = [];
const listeners = new Set<() => void>();

function keep(next: readonly Command[]): void {
  commands = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Commands that hold while this component is on the page. */
export function useCommands(added: readonly Command[]): void {
  const run = useEffectEvent((name: string) => added.find((command) => command.name === name)?.run());
  const said = JSON.stringify(added);
  useEffect(() => {
    const listed = (JSON.parse(said) as Omit<Command, "run">[]).map((command) => ({
      ...command,
      run: () => run(command.name),
    }));
    keep([...listed, ...commands]);
    return () => keep(commands.filter((command) => !listed.includes(command)));
  }, [said]);
}

/** All commands of the moment, those of the page first. */
export const useAllCommands = (): readonly Command[] => useSyncExternalStore(subscribe, () => commands);
