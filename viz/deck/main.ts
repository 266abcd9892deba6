import Reveal from 'reveal.js';
import Notes from 'reveal.js/plugin/notes';
import 'reveal.js/reveal.css';
import { playable } from './playing.ts';
import './deck.css';

// A deck of slides whose maps come alive: what `paperloom build … -o deck.html` puts its slides into.

const deck = new Reveal({
  width: 1280,
  height: 720,
  margin: 0,
  hash: true,
  transition: 'fade',
  transitionSpeed: 'fast',
  controls: false,
  slideNumber: 'c',
  pdfMaxPagesPerSlide: 1,
  // A map takes the keyboard when it is clicked, and not before.
  preventIframeAutoFocus: true,
  plugins: [Notes],
});
const maps = playable(document);
await deck.initialize();
deck.on('slidechanged', maps.stop);
deck.on('overviewshown', maps.stop);
deck.addKeyBinding({ keyCode: 13, key: 'Enter', description: 'Explore the map' }, () => {
  const slide = deck.getCurrentSlide();
  // A link or a button that has the focus is pressed by it.
  if (slide && !document.activeElement?.closest('a, button')) maps.play(slide);
});
