import process, { stdout } from 'node:process';
import { Failure, Misuse } from './failure.ts';
import { clearProgress, say } from './terminal.ts';
import { COMMANDS, type Command, isCommand, usage } from './usage.ts';

/** One command: gets its arguments, does its work, and throws a Failure or Misuse where it cannot. */
type Run = (args: string[]) => Promise<void>;

/** Each command is loaded only when it is called. */
const LOAD: Record<Command, () => Promise<{ run: Run }>> = {
  build: () => import('./commands/build.ts'),
  extract: () => import('./commands/extract.ts'),
  score: () => import('./commands/score.ts'),
  view: () => import('./commands/view.ts'),
};

/** Runs one call of the command line and gives its exit status. Never throws. */
export async function run(args: string[]): Promise<number> {
  stopCleanly();
  try {
    const [word, ...rest] = args;
    if (word === undefined) throw new Misuse('no command is given');
    if (word === '--version' || word === '-v') stdout.write(`${__VERSION__}\n`);
    else if (word === '--help' || word === '-h') stdout.write(usage());
    else if (word === 'help')
      stdout.write(usage(rest[0] !== undefined && isCommand(rest[0]) ? rest[0] : undefined));
    else if (!isCommand(word))
      throw new Misuse(`there is no command "${word}"; there are ${COMMANDS.join(', ')}`);
    else if (helpIsAsked(rest)) stdout.write(usage(word));
    else await (await LOAD[word]()).run(rest);
    return 0;
  } catch (error) {
    if (error instanceof Misuse) {
      say(`${error.message}. "paperloom --help" tells how to call it.`);
      return 2;
    }
    // Whatever else goes wrong is told in a line too; its trace is for those who ask.
    say(error instanceof Error ? error.message : String(error));
    if (!(error instanceof Failure) && process.env.PAPERLOOM_DEBUG) console.error(error);
    return 1;
  } finally {
    clearProgress();
  }
}

/** After "--" come names of files, whatever they look like. */
function helpIsAsked(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((word) => word === '--help' || word === '-h');
}

/** A run that is stopped leaves nothing half written behind. */
function stopCleanly(): void {
  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, () => {
      clearProgress();
      void import('./output.ts').then(({ discardUnfinished }) => {
        discardUnfinished();
        process.exit(status);
      });
    });
  }
}
