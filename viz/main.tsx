import { render } from 'preact';
import { followAddress, readEntry } from './address/address.ts';
import { listenToFrame } from './embed/channel.ts';
import { passKeysOn } from './embed/keys.ts';
import { startLiving } from './embed/live.ts';
import { Explorer } from './explorer.tsx';
import { listenToKeys } from './keyboard/keys.ts';
import { load } from './load.ts';
import { framed } from './state/frame.ts';
import { startHistory } from './state/history.ts';
import { themePage } from './state/theme.ts';
import './tokens.css';
import './base.css';
import './panels/panels.css';

const root = document.getElementById('app');
if (!root) throw new Error('the page has no #app');
readEntry(history.state, location.hash);
themePage();
startLiving();
render(<Explorer />, root);
listenToKeys();
if (framed()) {
  passKeysOn();
  listenToFrame();
}
void load().then(() => {
  startHistory();
  followAddress();
});
