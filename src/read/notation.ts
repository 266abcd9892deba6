/** How text begins that is written in a notation of its own, by the notation. */
const NOTATIONS: readonly RegExp[] = [
  // XML and HTML
  /^\s*<(?:\?xml|!doctype|html|[a-z-]+[\s>])/i,
  // JSON
  /^\s*[[{]\s*["{[\]}]/,
  // BibTeX
  /^\s*@[a-z]+\s*[{(]/im,
  // RIS, MEDLINE and ERIC: tags of two to four capitals, a dash, a value
  /^(?:[A-Z][A-Z0-9]{1,3} {0,3}-(?: .*)?\r?\n){2}/m,
  // Web of Science
  /^(?:FN|VR|PT) \S/m,
  // EndNote's refer
  /^%[0-9A-Z] \S/m,
  // Programs
  /^#!\//,
  /^(?:import|from|package|using|#include)\s[\w.<"]+[;\s]*$/m,
];

/** Whether text is in some notation, so that it is neither a pasted page nor a table, whatever it looks like. */
export const isNotation = (sample: string): boolean => NOTATIONS.some((notation) => notation.test(sample));
