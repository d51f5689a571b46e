/** Runs a command: what it returns is the exit code; an error is told by its message, with code 1. */
export function run(command: () => Promise<number>): void {
  command().then(
    (code) => {
      process.exitCode = code;
    },
    (error: Error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}
