import {
  type Balance,
  type Explanation,
  explain,
  type Joining,
  type OwnWeighing,
  ruleWording,
  type Weighing,
} from '../../extract/index.ts';
import type { Account, Question, Telling } from './messages.ts';

/**
 * Words why a link is on the map; the paper is read again for it.
 *
 * @returns nothing where reading the paper again does not find it, or not by any rule that the map tells
 */
export function tell(question: Question): Telling | undefined {
  if ('rules' in question)
    return {
      rules: question.rules.map(({ rule, times }) => ({
        rule,
        says: sentence(ruleWording('relation', rule)),
        times,
      })),
    };
  const told = new Set(question.mentions.map(({ rule }) => rule).filter(Boolean));
  const why = explain(question.paper, question);
  if (!why || (told.size > 0 && !why.rules.some(({ rule }) => told.has(rule)))) return undefined;
  return {
    rules: rulesOf(why),
    joinings: why.joinings.map(joiningOf),
    ...(why.weighing ? { weighing: weighingOf(why.weighing) } : {}),
    ...(why.own ? { own: ownOf(why.own) } : {}),
  };
}

function rulesOf({ rules, role, roleRule }: Explanation): Telling['rules'] {
  return [
    ...rules.map(({ rule, says, times }) => ({ rule, says: sentence(says), times })),
    { rule: roleRule.rule, says: sentence(`${role.replace('_', ' ')}: ${roleRule.says}`), times: 1 },
  ];
}

const joiningOf = ({ one, other, share, needed }: Joining): string =>
  `“${one}” and “${other}” are one thing with ${percent(share)}\u00a0%; ${percent(needed)}\u00a0% is enough.`;

function weighingOf(weighing: Weighing): NonNullable<Telling['weighing']> {
  const { written, kind, shares, rival, balance } = weighing;
  return {
    written,
    shares: Object.entries(shares)
      .map(([name, share]) => ({ name, share }))
      .filter(({ share }) => percent(share) > 0)
      .sort((a, b) => b.share - a.share),
    ...accountOf(balance, {
      decides: decisionOf(weighing),
      headFor: `Speaks for a ${kind}`,
      headAgainst: rival === 'nothing' ? 'Speaks against it' : `Speaks for a ${rival} instead`,
      note: `A weight of 0.7 makes it twice as likely a ${kind} as ${rival === 'nothing' ? rival : `a ${rival}`}.`,
    }),
  };
}

function decisionOf({ kind, outcome, was, value, needed }: Weighing): string {
  const [reached, limit] = [percent(value), percent(needed)];
  if (outcome === 'changed')
    return `A rule took it for a ${was}. Its words make it likelier a ${kind} by ${reached} points; ${limit} are enough.`;
  if (outcome === 'added')
    return `It is something rather than nothing with ${reached}\u00a0%; ${limit}\u00a0% is enough.`;
  return `It is something rather than nothing with ${reached}\u00a0%; below ${limit}\u00a0% it would be dropped.`;
}

function ownOf({ was, share, needed, of, balance }: OwnWeighing): Account {
  const [reached, limit] = [percent(share), percent(needed)];
  const own = of ? `the paper’s own ${of.kind}` : 'the paper’s own';
  return accountOf(balance, {
    decides: !was
      ? `No rule takes it for the paper’s own. Its words do with ${reached}\u00a0%; ${limit}\u00a0% is enough.`
      : share < needed
        ? `A rule took it for the paper’s own. Its words do with ${reached}\u00a0%, which is below ${limit}\u00a0%.`
        : `It is the paper’s own with ${reached}\u00a0%, and likeliest a ${of?.kind ?? 'technique'}.`,
    headFor: `Speaks for ${own}`,
    headAgainst: 'Speaks against it',
    note: `A weight of 0.7 makes it twice as likely ${own} as somebody else’s.`,
  });
}

function accountOf(
  { score, for: pro, against, rest }: Balance,
  words: Pick<Account, 'decides' | 'headFor' | 'headAgainst' | 'note'>,
): Account {
  const line = ({ says, weight }: Balance['for'][number]) => ({ says: sentence(says, ''), weight });
  return {
    ...words,
    for: pro.map(line),
    against: against.map(line),
    rest: { says: `${rest.count} more together`, weight: rest.weight },
    all: { says: 'All together', weight: score },
  };
}

const percent = (share: number): number => Math.round(share * 100);

const sentence = (words: string, end = '.'): string => words.charAt(0).toUpperCase() + words.slice(1) + end;
