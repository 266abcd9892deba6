import { expect, test } from 'vitest';
import { formatFor, formats } from '../../src/write/index.ts';

test('a file name asks for the format with the longest ending that fits', () => {
  expect(formatFor('map.gexf')?.name).toBe('GEXF (Gephi)');
  expect(formatFor('out/My Map.GEXF')?.name).toBe('GEXF (Gephi)');
  expect(formatFor('C:\\maps\\map.json')?.name).toBe('Graph (graphology JSON)');
  expect(formatFor('map.json.bak')).toBeUndefined();
  expect(formatFor('gexf/map')).toBeUndefined();
  expect(formatFor('')).toBeUndefined();
});

test('no two formats share an ending, so that a file name means one format', () => {
  const endings = formats.flatMap((format) => format.endings);
  expect(new Set(endings).size).toBe(endings.length);
  for (const ending of endings) {
    expect(ending).toMatch(/^(\.[a-z0-9]+)+$/);
    expect(formats).toContain(formatFor(`a${ending}`));
  }
});
