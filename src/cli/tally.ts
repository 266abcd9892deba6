import { say } from './terminal.ts';

/** Where something was passed over for the first time. */
interface Place {
  file: string;
  line?: number;
  reason: string;
}

/** Counts of what an input gave and of what it did not. */
export class Tally {
  read = 0;
  readonly skipped = new Map<string, number>();
  private records = 0;
  private firstRecord: Place | undefined;
  private files = 0;
  private firstFile: Place | undefined;
  private repeats = 0;
  private firstRepeat: Place | undefined;
  private strangers = 0;
  private firstStranger: Place | undefined;
  private maps = 0;
  private firstMap = '';

  skip(place: Place & { line: number }): void {
    this.count(place.reason);
    this.records += 1;
    this.firstRecord ??= place;
  }

  /** A file of a folder that holds no paper. */
  pass(place: Place): void {
    this.count('a file without papers');
    this.files += 1;
    this.firstFile ??= place;
  }

  /** A paper that came before, and was merged with what came before. */
  repeat(file: string, line?: number): void {
    this.count(REPEATED);
    this.repeats += 1;
    this.firstRepeat ??= { file, reason: REPEATED, ...(line === undefined ? {} : { line }) };
  }

  /** A paper of another language than English, in which nothing is looked for. */
  otherLanguage(file: string, line?: number): void {
    this.strangers += 1;
    this.firstStranger ??= { file, reason: 'not in English', ...(line === undefined ? {} : { line }) };
  }

  /** A map that was built before, to which names of the user's own come too late. */
  tooLate(file: string): void {
    this.maps += 1;
    this.firstMap ||= file;
  }

  /** One line for each kind of thing that was passed over: how many, why, and the first place. */
  report(): void {
    if (this.maps > 0) {
      const which =
        this.maps === 1 ? `${this.firstMap} is` : `${this.firstMap} and ${this.maps - 1} more are`;
      const them = this.maps === 1 ? 'it' : 'them';
      say(
        `warning: ${which} built already: --lexicon and --ignore have no effect on ${them}; "paperloom extract" reads the papers in a map again`,
      );
    }
    if (this.firstRecord) {
      const reasons = [...this.skipped].filter(
        ([reason]) => reason !== REPEATED && reason !== 'a file without papers',
      );
      const why = reasons
        .map(([reason, count]) => (reasons.length > 1 ? `${count} × ${reason}` : reason))
        .join(', ');
      say(
        `warning: ${plural(this.records, 'record')} skipped (${why}), the first at ${placeText(this.firstRecord)}`,
      );
    }
    if (this.firstFile) {
      const { reason } = this.firstFile;
      say(
        `warning: ${plural(this.files, 'file')} skipped, the first is ${placeText(this.firstFile)}: ${reason}`,
      );
    }
    if (this.firstStranger) {
      say(
        `warning: ${plural(this.strangers, 'paper')} ${this.strangers === 1 ? 'is' : 'are'} not in English: nothing was looked for there, the first at ${placeText(this.firstStranger)}`,
      );
    }
    if (this.firstRepeat) {
      say(
        `warning: ${plural(this.repeats, 'paper')} came more than once and ${this.repeats === 1 ? 'was' : 'were'} merged, the first at ${placeText(this.firstRepeat)}`,
      );
    }
  }

  private count(reason: string): void {
    this.skipped.set(reason, (this.skipped.get(reason) ?? 0) + 1);
  }
}

const REPEATED = 'the same paper again';
const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
const placeText = ({ file, line }: Place): string => (line === undefined ? file : `${file}:${line}`);
