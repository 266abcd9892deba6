import type { Document, Sentence, Token, TokenRange } from '../document.ts';
import type { Knowledge } from '../lexicon/knowledge.ts';
import { findAbbreviations } from './abbreviations.ts';
import type { Coinage } from './coinage.ts';
import { hasStrongName, isCapitalised, isStrongName, nameEnd, unitEnd } from './name-shape.ts';
import { isContent, phraseEnd, phraseStart, withoutModifiers } from './noun-phrase.ts';

/** Every place where the paper gives something of its own a name, by the rules below. */
export function findCoinages(document: Document, knowledge: Knowledge): Coinage[] {
  return document.sentences.flatMap((sentence) =>
    sentence.field === 'title' ? coinedInTitle(sentence, knowledge) : coinedInSentence(sentence, knowledge),
  );
}

/** "NAME: what it is", "Introducing NAME", "What it is (NAME)". */
function coinedInTitle(sentence: Sentence, knowledge: Knowledge): Coinage[] {
  const { tokens, index } = sentence;
  const found: Coinage[] = [];
  const colon = tokens.findIndex(
    (token, i) =>
      i > 0 && (/^[:!?]$/.test(token.text) || (/^[—–-]$/.test(token.text) && token.joint === ' ')),
  );
  if (colon > 0) {
    const range = { sentence: index, first: 0, last: colon };
    if (isTitleName(tokens, range, knowledge)) found.push({ ...range, rule: 'title-colon' });
  }
  if (/^(?:introducing|presenting)$/i.test(tokens[0]?.text ?? '')) {
    const last = nameEnd(tokens, 1);
    if (last > 1 && hasStrongName(tokens, 1, last))
      found.push({ sentence: index, first: 1, last, rule: 'title-introducing' });
  }
  for (const { short } of isSurvey(tokens, knowledge) ? [] : findAbbreviations(sentence)) {
    if (isStrongName(tokens[short.first] as Token) && short.last - short.first === 1)
      found.push({ ...short, rule: 'title-abbreviation' });
  }
  return found;
}

/** Up to four words before the colon, written as a name is: "TinyStories", "Distilling Step-by-Step!". */
function isTitleName(tokens: readonly Token[], { first, last }: TokenRange, knowledge: Knowledge): boolean {
  const units = unitsOf(tokens, first, last);
  if (units.length === 0 || units.length > 4 || tokens.slice(first, last).some((token) => !token.word))
    return false;
  if (units.length === 1) return isCapitalised(tokens[first] as Token) || hasStrongName(tokens, first, last);
  const content = tokens.slice(first, last).filter((token) => isContent(token, knowledge));
  if (units.length > 3 || content.length < units.length - 1) return false;
  return (
    hasStrongName(tokens, first, last) ||
    (/^an?$/i.test(tokens[last + 1]?.text ?? '') && !isSurvey(tokens, knowledge))
  );
}

/** "A Survey of …", "Understanding …": the title names what is looked at, nothing new. */
export function isSurvey(tokens: readonly Token[], knowledge: Knowledge): boolean {
  return tokens.some((token) => knowledge.cues.get('survey')?.has(token.key));
}

function unitsOf(tokens: readonly Token[], first: number, last: number): number[] {
  const starts: number[] = [];
  for (let i = first; i < last; i = unitEnd(tokens, i)) starts.push(i);
  return starts;
}

function coinedInSentence(sentence: Sentence, knowledge: Knowledge): Coinage[] {
  const { tokens } = sentence;
  const cue = (name: string, i: number) =>
    tokens[i] !== undefined && knowledge.cues.get(name)?.has(tokens[i].key) === true;
  const self = tokens.findIndex((_, i) => cue('self', i) || cue('own', i));
  const verbs = tokens.flatMap((_, i) => (i > self && cue('propose', i) ? [i] : []));
  return [
    ...(self >= 0 ? verbs.flatMap((verb) => coinedAfterVerb(sentence, verb, knowledge)) : []),
    ...(self >= 0 || verbs.length > 0 ? coinedByNaming(sentence, knowledge) : []),
    ...coinedAsNovel(sentence, knowledge),
    ...coinedAsOurs(sentence, knowledge),
    ...coinedInPassive(sentence, knowledge),
    ...coinedAsParts(sentence, knowledge),
  ];
}

/** "We propose NAME", "we introduce the NAME dataset", "we present a new framework, NAME, …", "… framework (NAME)". */
function coinedAfterVerb(sentence: Sentence, verb: number, knowledge: Knowledge): Coinage[] {
  const { tokens, index } = sentence;
  const end = clauseEnd(tokens, verb + 1, knowledge);
  const found: Coinage[] = [];
  const add = (first: number, last: number, rule: string) => {
    const trimmed = trimName(tokens, first, last, knowledge);
    if (trimmed > first) found.push({ sentence: index, first, last: trimmed, rule });
  };
  let i = verb + 1;
  const article = tokens[i]?.text.toLowerCase() ?? '';
  if (/^(?:the|our|a|an|two|three|both)$/.test(article)) i++;
  const start = withoutModifiers(tokens, i, Math.max(i, phraseEnd(tokens, i, knowledge)), knowledge);
  const direct = directNameEnd(tokens, start, knowledge);
  const indefinite = article === 'a' || article === 'an';
  if (
    direct > start &&
    !(indefinite && !isStrongName(tokens[start] as Token)) &&
    !isModifierOf(tokens, direct)
  ) {
    if (!indefinite || isContent(tokens[direct], knowledge)) add(start, direct, 'propose-name');
    // "We introduce A, B, and C".
    for (let at = direct; !indefinite && at < end; ) {
      const step = /^(?:,|and|&)$/.test(tokens[at]?.text ?? '') ? at + 1 : -1;
      if (step < 0) break;
      const last = nameEnd(tokens, step);
      if (last === step && !/^(?:and|&)$/.test(tokens[step]?.text ?? '')) break;
      if (last > step && hasStrongName(tokens, step, last)) add(step, last, 'propose-list');
      at = Math.max(last, step);
    }
  }
  const named = nameBehindNoun(tokens, start, phraseEnd(tokens, start, knowledge), knowledge);
  if (named !== undefined && named >= direct) add(named, nameEnd(tokens, named), 'propose-noun-name');
  for (let at = verb + 2; at < end; at++) {
    // "a novel framework, NAME, which": a name between marks behind the noun that it names.
    const opens = /^[,:—–(-]$/.test(tokens[at - 1]?.text ?? '');
    if (!opens || at <= direct) continue;
    const last = nameEnd(tokens, at);
    const alone =
      last === at + 1 && isCapitalised(tokens[at] as Token) && knowledge.heads.has(tokens[at - 2]?.key ?? '');
    if (
      last > at &&
      (alone || hasStrongName(tokens, at, last)) &&
      /^[,.:;)—–(-]?$/.test(tokens[last]?.text ?? '')
    )
      add(at, last, 'propose-apposition');
  }
  for (const { short, long } of findAbbreviations(sentence)) {
    if (
      long.first > verb &&
      (long.first < end || isTitleCased(tokens, long, knowledge)) &&
      found.every((coin) => coin.last <= short.first || coin.first >= short.last)
    ) {
      found.push({ ...short, rule: 'propose-abbreviation' });
    }
  }
  if (found.length === 0 && !/^(?:that|to|how)$/.test(article))
    found.push(...phraseAfterVerb(sentence, i, knowledge));
  return found;
}

/** "our memory framework CAIM": where the name behind the noun starts that tells its kind. */
function nameBehindNoun(
  tokens: readonly Token[],
  first: number,
  last: number,
  knowledge: Knowledge,
): number | undefined {
  for (let i = first + 1; i < last; i++) {
    if (
      tokens[i]?.joint === ' ' &&
      isStrongName(tokens[i] as Token) &&
      knowledge.heads.has(tokens[i - 1]?.key ?? '')
    )
      return i;
  }
  return undefined;
}

/** "Perceive Everything as Pixels": a full form in capitals is a name, where it stands in the sentence that proposes. */
function isTitleCased(tokens: readonly Token[], { first, last }: TokenRange, knowledge: Knowledge): boolean {
  const content = tokens.slice(first, last).filter((token) => isContent(token, knowledge));
  return content.length > 1 && content.every(isCapitalised);
}

/** "with a novel stochastic sampler", "through a new contrastive loss": what is new is the paper's own. */
function coinedAsNovel(sentence: Sentence, knowledge: Knowledge): Coinage[] {
  const { tokens } = sentence;
  return tokens.flatMap((token, i) => {
    if (!/^(?:novel|new)$/i.test(token.text) || !/^(?:a|an|two|our)$/i.test(tokens[i - 1]?.text ?? ''))
      return [];
    return phraseAfterVerb(sentence, i, knowledge).map((coinage) => ({ ...coinage, rule: 'novel-phrase' }));
  });
}

/** A name in ordinary words with one capital goes on to the next mark: "Distilling step-by-step, a new mechanism". */
function directNameEnd(tokens: readonly Token[], first: number, knowledge: Knowledge): number {
  const last = nameEnd(tokens, first);
  if (last === first || hasStrongName(tokens, first, last)) return last;
  const end = phraseEnd(tokens, last, knowledge);
  return /^[,(:]$/.test(tokens[end]?.text ?? '') ? end : last;
}

/** "We propose model specialization, to …": a phrase in ordinary words that a technique's head noun ends. */
function phraseAfterVerb(sentence: Sentence, from: number, knowledge: Knowledge): Coinage[] {
  const { tokens, index } = sentence;
  let last = phraseEnd(tokens, from, knowledge);
  const first = withoutModifiers(tokens, from, last, knowledge);
  const generic = (i: number) => knowledge.cues.get('generic-head')?.has(tokens[i]?.key ?? '') === true;
  let generics = 0;
  while (last > first && generic(last - 1) && tokens[last - 1]?.joint !== '-') {
    last--;
    generics++;
  }
  const head = tokens[last - 1];
  if (
    !head ||
    unitsOf(tokens, first, last).length < 2 ||
    /^[\p{L}]+-(?:based|aware|free|driven|style|like)$/u.test(lastUnit(tokens, last))
  )
    return [];
  const bare = !/^(?:a|an|the|our|two|three|several)$/i.test(tokens[from - 1]?.text ?? '');
  const closed = /^(?:[,.:;(]|to|that|which|where|with|for|by|as)$/.test(
    tokens[last + generics]?.text ?? '.',
  );
  const known = knowledge.phraseHeads.get(head.key);
  const open =
    knowledge.heads.has(head.key) ||
    known?.kind === 'task' ||
    knowledge.cues.get('plain-head')?.has(head.key);
  if (known?.kind === 'task' || hasStrongName(tokens, last - 1, last)) return [];
  if (known === undefined && generics === 0 && !(closed && (bare || !open))) return [];
  // "the proposed method scales to …", "pipelines tailored for …": a clause goes on here, no name.
  if (
    (!bare && generic(first)) ||
    (/^proposed$/i.test(tokens[first - 1]?.text ?? '') && generic(first)) ||
    /ed$/.test(head.key)
  )
    return [];
  return [{ sentence: index, first, last, rule: 'propose-phrase', kind: 'technique', phrase: true }];
}

function lastUnit(tokens: readonly Token[], last: number): string {
  let first = last - 1;
  while (first > 0 && tokens[first]?.joint === '-') first--;
  return tokens
    .slice(first, last)
    .map((token) => token.text)
    .join('-');
}

/** "called NAME", "dubbed NAME", "which we term NAME", "referred to as NAME". */
function coinedByNaming(sentence: Sentence, knowledge: Knowledge): Coinage[] {
  const { tokens, index } = sentence;
  const found: Coinage[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const names = knowledge.cues.get('name')?.has(token.key) === true;
    const verb =
      knowledge.cues.get('name-verb')?.has(token.key) === true && /^we$/i.test(tokens[i - 1]?.text ?? '');
    if (!names && !verb) continue;
    let at = i + 1;
    if (verb && /^(?:it|this|them)$/i.test(tokens[at]?.text ?? '')) at++;
    while (/^(?:to|as|the|a|an|our|by|["“‘'`:,])$/i.test(tokens[at]?.text ?? '')) at++;
    const last = trimName(tokens, at, nameEnd(tokens, at), knowledge);
    if (last > at) {
      found.push({ sentence: index, first: at, last, rule: token.key === 'namely' ? 'namely' : 'called' });
      continue;
    }
    const end = phraseEnd(tokens, at, knowledge);
    const quoted = /^["“‘'`]$/.test(tokens[at - 1]?.text ?? '');
    if (end - at >= 2 || (quoted && end > at))
      found.push({ sentence: index, first: at, last: end, rule: 'called-phrase', phrase: true });
  }
  return found;
}

/** "our NAME", "the proposed NAME", "our method, NAME,", "our framework NAME". */
function coinedAsOurs(sentence: Sentence, knowledge: Knowledge): Coinage[] {
  const { tokens, index } = sentence;
  const found: Coinage[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const own = knowledge.cues.get('own')?.has((tokens[i] as Token).key) === true;
    const proposed = /^proposed$/i.test(tokens[i]?.text ?? '');
    if (!own && !proposed) continue;
    let at = i + 1;
    if (
      own &&
      /^(?:proposed|new|novel|method|approach|model|framework|system|algorithm|dataset|benchmark|network|architecture)$/i.test(
        tokens[at]?.text ?? '',
      )
    )
      at++;
    if (/^[,(]$/.test(tokens[at]?.text ?? '')) at++;
    const last = trimName(tokens, at, nameEnd(tokens, at), knowledge);
    if (last > at && hasStrongName(tokens, at, last) && !isModifierOf(tokens, last))
      found.push({ sentence: index, first: at, last, rule: 'our-name' });
    else found.push(...ownPhrase(sentence, i + 1, knowledge));
  }
  return found;
}

/** "our dual prompt learning", "the proposed cluster-aware training strategy". */
function ownPhrase(sentence: Sentence, first: number, knowledge: Knowledge): Coinage[] {
  return phraseAfterVerb(sentence, first, knowledge)
    .filter(
      ({ last }) => knowledge.phraseHeads.get(sentence.tokens[last - 1]?.key ?? '')?.kind === 'technique',
    )
    .map((coinage) => ({ ...coinage, rule: 'our-phrase' }));
}

/** "consists of three subsets: A, B, and C", "we train two models: A, with …, and B". */
function coinedAsParts(sentence: Sentence, knowledge: Knowledge): Coinage[] {
  const { tokens, index } = sentence;
  const colon = tokens.findIndex((token) => token.text === ':');
  if (colon < 2 || !tokens.slice(0, colon).some((token) => knowledge.cues.get('parts')?.has(token.key)))
    return [];
  if (!tokens.slice(0, colon).some((token) => /^(?:two|three|four|five|six|\d)$/i.test(token.text)))
    return [];
  const found: Coinage[] = [];
  for (let i = colon + 1; i < tokens.length; i++) {
    if (!/^(?:[:,]|and)$/.test(tokens[i - 1]?.text ?? '')) continue;
    const last = nameEnd(tokens, i);
    if (last > i && hasStrongName(tokens, i, last))
      found.push({ sentence: index, first: i, last, rule: 'part' });
  }
  return found;
}

/** "NAME is proposed", "a new method, NAME, is introduced", "NAME is a novel framework". */
function coinedInPassive(sentence: Sentence, knowledge: Knowledge): Coinage[] {
  const { tokens, index } = sentence;
  const found: Coinage[] = [];
  for (let i = 1; i < tokens.length - 1; i++) {
    if (!/^(?:is|are|was)$/.test(tokens[i]?.text ?? '')) continue;
    const proposed = knowledge.cues.get('propose')?.has(tokens[i + 1]?.key ?? '') === true;
    const novel =
      /^(?:a|an|the)$/.test(tokens[i + 1]?.text ?? '') &&
      /^(?:novel|new|first)$/.test(tokens[i + 2]?.text ?? '');
    if (!proposed && !novel) continue;
    let last = i;
    if (/^[,)]$/.test(tokens[last - 1]?.text ?? '')) last--;
    let first = last;
    while (first > 0 && isCapitalised(tokens[first - 1] as Token) && tokens[first]?.joint !== '') first--;
    while (first > 0 && first < last && tokens[first]?.joint === '-') first--;
    if (first < last && hasStrongName(tokens, first, last))
      found.push({ sentence: index, first, last, rule: proposed ? 'passive' : 'is-novel' });
    else if (proposed) found.push(...phraseInPassive(sentence, i, knowledge));
  }
  return found;
}

/** "a collaborative modulation mechanism (CMM) is proposed", "a selective distillation strategy is introduced". */
function phraseInPassive(sentence: Sentence, last: number, knowledge: Knowledge): Coinage[] {
  const { tokens } = sentence;
  const defined = findAbbreviations(sentence).find(({ short }) => short.last === last - 1);
  if (defined) return [{ ...defined.short, rule: 'passive-abbreviation' }];
  const first = phraseStart(tokens, last, knowledge);
  if (!/^(?:a|an|the|our)$/i.test(tokens[first - 1]?.text ?? '')) return [];
  return phraseAfterVerb(sentence, first, knowledge).map((coinage) => ({
    ...coinage,
    rule: 'passive-phrase',
  }));
}

/** Where the object of the verb ends: at a stop, or at a word that opens another clause. */
function clauseEnd(tokens: readonly Token[], from: number, knowledge: Knowledge): number {
  const opener = knowledge.cues.get('clause-opener');
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (/^[;.!?]$/.test(token.text) || opener?.has(token.key)) return i;
  }
  return tokens.length;
}

/** A name that modifies what follows names nothing new: "a BERT-based model". */
function isModifierOf(tokens: readonly Token[], last: number): boolean {
  return tokens[last]?.joint === '-';
}

/** Cuts function words and forms that are never an entity off the ends of a name; `first` when nothing remains. */
function trimName(tokens: readonly Token[], first: number, last: number, knowledge: Knowledge): number {
  const start = tokens[first];
  if (!start || (knowledge.functionWords.has(start.key) && !isStrongName(start))) return first;
  let end = last;
  while (
    end > first &&
    knowledge.functionWords.has(tokens[end - 1]?.key ?? '') &&
    !isStrongName(tokens[end - 1] as Token) &&
    tokens[end - 1]?.joint === ' '
  )
    end--;
  return end;
}
