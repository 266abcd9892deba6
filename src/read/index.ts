export { distinct } from './distinct.ts';
export type { Chunks, Finding, Format, Skip } from './finding.ts';
export { UnusableInput } from './finding.ts';
export { FORMATS, formatNamed, recognise, SAMPLE_LENGTH } from './formats.ts';
export { graphOfJson } from './graph.ts';
export { arxivId, doiOf, foldTitle, identify, titleHash } from './identity.ts';
export { printed } from './printed.ts';
