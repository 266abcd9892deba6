export type { Chunks, Finding, Format, SerializedMap, Skip } from './finding.ts';
export { UnusableInput } from './finding.ts';
export { FORMATS, formatNamed, recognise, SAMPLE_LENGTH } from './formats.ts';
export { mapOf } from './graph.ts';
export { arxivId, doiOf, foldTitle, identify, titleHash } from './identity.ts';
export { printed } from './printed.ts';
