import type { Actor, Scene } from '../clauses/scene.ts';
import { isNumber } from '../clauses/words.ts';
import type { Token } from '../document.ts';

/** Words between a score and the benchmark that it was reached on. */
const REACH = 14;

interface Score {
  at: number;
  text: string;
}

/**
 * The scores that stand with the benchmarks of a series, as written ("59.9%"), one for each or null. "0.48 and 0.62 on A
 * and B" gives each its own. Margins, ratios and counts are no scores.
 */
export function scoresIn(scene: Scene, series: readonly Actor[]): (string | null)[] {
  const first = series[0];
  const last = series.at(-1);
  if (!first || !last) return [];
  const left = scoresBetween(scene, Math.max(boundLeft(scene, first), first.first - REACH), first.first);
  if (series.length > 1 && left.length === series.length) return left.map(({ text }) => text);
  if (left.length > 0) return series.map(() => (series.length === 1 ? (left.at(-1)?.text ?? null) : null));
  const right = scoresBetween(scene, last.last, boundRight(scene, last));
  if (right.length === series.length) return right.map(({ text }) => text);
  return series.map(() => (series.length === 1 ? (right[0]?.text ?? null) : null));
}

/** Words behind a number that tell it for a margin: "18% and 32% relative improvement". */
const MARGIN_BEHIND = 8;

/** Words between a system and a score of its own: "X (80%)", "X at 80%", "X scored 80%". */
const BESIDE = 4;

/** The score that stands beside a system, "Y 80%", "Y (80%)", "80% for Y"; null where none does. */
export function scoreBeside(scene: Scene, actor: Actor): string | null {
  const { tokens, actorAt } = scene;
  if (/^(?:for|by|of)$/.test(tokens[actor.first - 1]?.key ?? ''))
    for (let i = actor.first - 2; i >= Math.max(0, actor.first - BESIDE); i--) {
      const [score] = scoresBetween(scene, i, i + 1);
      if (score) return /^(?:by|from|than)$/.test(tokens[i - 1]?.key ?? '') ? null : score.text;
    }
  for (let i = actor.last; i < Math.min(tokens.length, actor.last + BESIDE); i++) {
    if (actorAt[i] || /^[;:.,)]$/.test(tokens[i]?.text ?? '')) break;
    const [score] = scoresBetween(scene, i, i + 1);
    if (
      !score ||
      /^(?:by|to|from|than|over|with|around|about|nearly|approximately)$/.test(tokens[i - 1]?.key ?? '')
    )
      continue;
    for (let j = i + 1; j < i + MARGIN_BEHIND; j++) if (MARGIN.test(tokens[j]?.key ?? '')) return null;
    return score.text;
  }
  return null;
}

/** "X and Y reach 40% and 38% on D": as many scores left of the benchmark as there are owners, or nothing. */
export function scoresOfEach(scene: Scene, data: Actor, owners: number): string[] {
  const from = Math.max(boundLeft(scene, data), data.first - REACH);
  const scores = scoresBetween(scene, from, data.first);
  return owners > 1 && scores.length === owners ? scores.map(({ text }) => text) : [];
}

function boundLeft(scene: Scene, data: Actor): number {
  for (let i = data.first - 1; i >= 0; i--) {
    if (/^[;:]$/.test(scene.tokens[i]?.text ?? '')) return i + 1;
    const actor = scene.actorAt[i];
    if (actor?.kind === 'data') return actor.last;
  }
  return 0;
}

function boundRight(scene: Scene, data: Actor): number {
  for (let i = data.last; i < scene.tokens.length; i++) {
    const text = scene.tokens[i]?.text ?? '';
    if (text === ';') return i;
    if (/^(?:on|over|compared|than|by)$/.test(text)) return i;
    const actor = scene.actorAt[i];
    if (actor?.kind === 'data') return i;
  }
  return scene.tokens.length;
}

const MARGIN =
  /^(?:improvement|gain|increase|reduction|increment|boost|drop|decrease|speedup|fewer|better|higher|lower|faster|margin|relative|over|by|than|least|most)$/;
const COUNT =
  /^(?:time|fold|billion|million|parameter|layer|task|dataset|benchmark|language|shot|year|different|model|sample|example|token|step|epoch|sequence|video|image|run|seed|case|problem|question|point|hop|agent|expert|subject|participant|patient|game|environment|scene|hour|minute|second|gpu|bit|category|class|domain|k|m|b|x)$/;

function scoresBetween({ tokens, actorAt }: Scene, from: number, to: number): Score[] {
  const scores: Score[] = [];
  let margin = false;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (MARGIN.test(token.key)) margin = true;
    else if (/^(?:achieve|achieved|achieving|obtain|attain|reach|reached|score|yield)$/.test(token.key))
      margin = false;
    if (margin || actorAt[i] || !isNumber(token) || token.joint === '-' || tokens[i + 1]?.joint === '-')
      continue;
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    if (before && /^(?:[-+×~@$]|top|to|first|only|from)$/i.test(before.key)) continue;
    if (before && token.joint === '' && before.word) continue;
    if (
      before &&
      /^\p{Lu}/u.test(before.text) &&
      !/^(?:F1|AP|EM|AUC|FID|BLEU|WER|PSNR|SSIM|mAP)$/.test(before.text)
    )
      continue;
    const unit = tokens[i + 1]?.text === '\\' ? tokens[i + 2] : after;
    const percent = unit?.text === '%';
    if (!percent && after && (COUNT.test(after.key) || (after.joint === '' && after.word))) continue;
    if (!percent && !token.text.includes('.') && !/^\d\d$/.test(token.text)) continue;
    if (
      MARGIN.test(tokens[i + (percent ? 2 : 1)]?.key ?? '') ||
      MARGIN.test(tokens[i + (percent ? 3 : 2)]?.key ?? '')
    )
      continue;
    scores.push({ at: i, text: percent ? `${token.text}%` : token.text });
  }
  return scores;
}
