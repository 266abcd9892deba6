import { describe, expect, it } from 'vitest';
import { readAddress, readView, writeAddress, writeView } from '../../viz/address/address.ts';
import { read } from '../../viz/embed/messages.ts';
import { heeded } from '../../viz/embed/origin.ts';
import { ground, origins, ui } from '../../viz/state/frame.ts';
import { selection } from '../../viz/state/selection.ts';
import { theme } from '../../viz/state/theme.ts';

describe('the address of a map in a frame', () => {
  it('tells the view and the frame, in any order, with or without a version', () => {
    readAddress('#ui=mini&s=n.model:t5&bg=fff&from=https%3A%2F%2Fa.example,null');
    expect(ui.value).toBe('mini');
    expect(selection.value).toEqual({ type: 'node', key: 'model:t5' });
    expect(ground.value).toBe('#ffffff');
    expect(origins.value).toEqual(['https://a.example', 'null']);
    expect(writeView()).toBe('v1&s=n.model:t5');
    expect(writeAddress().split('&').sort()).toEqual(
      ['v1', 'ui=mini', 'bg=ffffff', 'from=https://a.example,null', 's=n.model:t5'].sort(),
    );
  });

  it('keeps the frame when another view comes, unless that names it', () => {
    readAddress('#v1&ui=none&bg=transparent&s=n.model:t5');
    expect(readView('v1&s=r.c2')).toBe(true);
    expect([ui.value, ground.value, selection.value]).toEqual([
      'none',
      'transparent',
      { type: 'region', id: 'c2' },
    ]);
    readView('v1&ui=mini');
    expect([ui.value, selection.value]).toEqual(['mini', null]);
    expect(readView('v2&s=r.c2')).toBe(false);
    expect(selection.value).toBeNull();
  });

  it('takes light letters on a dark ground, and what is no colour for none', () => {
    readAddress('#v1&bg=12151b');
    expect(theme.value).toBe('dark');
    readAddress('#v1&bg=fdf6e3');
    expect(theme.value).toBe('light');
    readAddress('#v1&bg=url(x)');
    expect(ground.value).toBe('');
  });
});

describe('who is heeded', () => {
  it.each([
    ['https://a.example', 'https://a.example', [], true],
    ['https://b.example', 'https://a.example', [], false],
    ['https://b.example', 'https://a.example', ['https://b.example/'], true],
    ['https://b.example.evil.example', 'https://a.example', ['https://b.example'], false],
    ['http://b.example', 'https://a.example', ['https://b.example'], false],
    // Two files of the disk; Chromium names their origin either way.
    ['null', 'file://', [], true],
    ['null', 'https://a.example', [], false],
    ['null', 'https://a.example', ['null'], true],
  ])('a message of %s to a page of %s that lists %j: %s', (origin, own, listed, yes) => {
    expect(heeded(origin, own, listed)).toBe(yes);
  });
});

describe('messages', () => {
  it('are read as what they say', () => {
    expect(read({ paperloom: 1, type: 'select', name: 'T5' })).toEqual({ type: 'select', name: 'T5' });
    expect(
      read({ paperloom: 1, type: 'play', stops: [{ caption: 'Here', state: 'v1' }, 3], seconds: 8 }),
    ).toEqual({ type: 'play', stops: [{ caption: 'Here', state: 'v1' }], seconds: 8 });
    expect(read({ paperloom: 1, type: 'play', stops: 'tour' })).toMatchObject({ stops: 'tour' });
    expect(read({ paperloom: 1, type: 'play' })).toEqual({ type: 'play', stops: [], seconds: null });
  });

  it.each([
    [{ paperloom: 2, type: 'select', name: 'T5' }, 'this map speaks version 1, not 2'],
    [{ paperloom: 1, type: 'selekt' }, 'there is no message "selekt"'],
    [{ paperloom: 1, type: 'setState' }, 'setState needs a text "state"'],
    [{ paperloom: 1, type: 'focus' }, 'focus needs a "name", or null for none'],
    [{ paperloom: 1, type: 'play', stops: 'all' }, 'play found no stop with a text "state"'],
    [{ paperloom: 1, type: 'play', seconds: 0 }, 'play takes "seconds" from 1 to 3600'],
  ])('%j is answered by what is wrong with it', (message, says) => {
    expect(read(message)).toBe(says);
  });
});
