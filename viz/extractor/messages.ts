import type { Answer as ReadingAnswer, Order as ReadingOrder } from '../own/messages.ts';
import type { Question, Telling } from '../why/messages.ts';

/** To the worker: papers to read, once, or questions, as many as there are. */
export type Order = ({ type: 'read' } & ReadingOrder) | { type: 'why'; ask: number; question: Question };

/** From the worker; `said` answers the question of that number. */
export type Answer = ReadingAnswer | { type: 'said'; ask: number; telling: Telling | null };
