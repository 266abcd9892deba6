import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Misuse } from './failure.ts';

/**
 * Parses the arguments of a command.
 *
 * @throws Misuse with one sentence for an option that is unknown or has no value
 */
export function parsed<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Misuse(message.split(/\.\s|\n/)[0] ?? message);
  }
}
