export type { GoldEntity, GoldPaper, GoldRelation } from './gold.ts';
export { goldOf } from './gold.ts';
export type { Score, ScoreError, ScoreRow } from './score.ts';
export { score } from './score.ts';
export { errorLine, scoreTable } from './table.ts';
