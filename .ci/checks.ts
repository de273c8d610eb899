/** What the checks of this folder share: what fails is gathered, told at the end, and makes the exit code. */
const tell = console.log;

export const faults: string[] = [];

export const expect = (holds: boolean, what: string): void => {
  if (!holds) faults.push(what);
};

/** Tells what holds where nothing failed. */
export const conclude = (holds: string): void => {
  tell(faults.length === 0 ? holds : faults.join("\n"));
  process.exitCode = faults.length === 0 ? 0 : 1;
};
