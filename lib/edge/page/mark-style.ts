/**
 * Style of a mark, inside its shadow root. It stands on light and dark pages and over pictures, so it brings its own ground and ring.
 * `all: initial` keeps the page's styles out; nothing here takes space, so the page's layout does not shift.
 * Signs are drawn by gradients, borders and letters: no drawing of its own in each of fifty marks, and no picture from an address,
 * which the page's security policy could forbid. In a title the host is a point in the line that positions nothing: as the frame of something absolute it costs
 * Chromium (156) a walk over the whole page for each frame in which a mark comes, a quarter of a second with 5,000 papers. How a paper stands is a sign at the button's corner, each of another form:
 * new a full dot, seen a small ring, another form two waves, a possible duplicate a question mark, dismissed a bar.
 */
export const markStyle = `
:host { all: initial; color-scheme: light; }
:host([place='corner']) { position: absolute; top: 8px; left: 8px; z-index: 20; }
:host([place='end']) { position: absolute; bottom: 10px; right: 8px; z-index: 20; }
:host([place='title']) { display: inline-block; width: 0; height: 0; vertical-align: middle; }
:host([place='title']) button { margin: -15px 0 -15px 8px; }
button {
  box-sizing: border-box; display: block; position: relative; width: 30px; height: 30px; padding: 0; margin: 0;
  border: 1px solid #0000001f; border-radius: 9px; color: #6b4708; background-color: #fffdf8f0; box-shadow: 0 1px 3px #00000033;
  font: 700 18px/28px system-ui, sans-serif; text-align: center; cursor: pointer; transition: background-color .12s, color .12s, scale .12s;
}
button:hover { background-color: #fff; color: #4d3204; scale: 1.08; }
button:focus-visible { outline: 3px solid #1d6fe0; outline-offset: 2px; }
:host([selected]) button { box-shadow: 0 0 0 2px #fff, 0 0 0 4px #1d6fe0; }
button[data-state='new'] {
  background-image: linear-gradient(currentColor, currentColor), linear-gradient(currentColor, currentColor);
  background-size: 14px 2.4px, 2.4px 14px; background-position: center; background-repeat: no-repeat;
}
button[aria-pressed='true'] { background-color: #8a5c0a; color: #fff; border-color: #ffffff59; }
button[aria-pressed='true']:hover { background-color: #6f4906; }
button[aria-pressed='true']::before {
  content: ''; position: absolute; left: 7px; top: 7px; box-sizing: border-box; width: 14px; height: 9px; rotate: -45deg;
  border: solid currentColor; border-width: 0 0 2.4px 2.4px;
}
button[data-state='failed'] { background-color: #b3261e; color: #fff; border-color: #ffffff59; }
button[data-state='failed']::before { content: '!'; }
button[data-state='saving']::before {
  content: ''; position: absolute; inset: 6px; border: 2.4px solid; border-top-color: transparent; border-radius: 50%;
  animation: turn .8s linear infinite;
}
button::after {
  content: none; position: absolute; top: -6px; inset-inline-end: -6px; box-sizing: border-box; min-width: 14px; height: 14px;
  border: 1.5px solid #fffdf8; border-radius: 7px; background: #6b4708; color: #fff; font: 700 11px/11px system-ui, sans-serif;
}
button[data-standing='new']::after { content: ''; background: #1565c0; }
button[data-standing='seen']::after { content: ''; top: -3px; inset-inline-end: -3px; min-width: 9px; height: 9px; border: 2px solid #75695a; background: #fffdf8; }
button[data-standing='version']::after { content: '\\2248' / ''; background: #6b4708; }
button[data-standing='possible']::after { content: '?' / ''; background: #8a4a00; }
button[data-standing='dismissed']::after { content: ''; background: linear-gradient(#fff, #fff) center / 7px 2px no-repeat #5c5c5c; }
button:is([data-standing='seen'], [data-standing='dismissed']) { color: #75695a; }
.star {
  position: absolute; top: 21px; inset-inline-end: -7px; width: 15px; height: 15px; border-radius: 8px; background: #fffdf8; color: #8a4a00;
  box-shadow: 0 0 0 1px #0000002e; font: 400 12px/15px system-ui, sans-serif; text-align: center;
}
.star::before { content: '\\2605' / ''; }
:host([place='title']) .star { position: relative; display: block; inset: auto; margin: 4px 0 -19px 31px; }
@keyframes turn { to { rotate: 1turn; } }
@media (prefers-reduced-motion: reduce) {
  button { transition: none; }
  button:hover { scale: 1; }
  button[data-state='saving']::before { animation-duration: 3s; }
}
@media (forced-colors: active) {
  button { border: 2px solid ButtonText; }
  button[aria-pressed='true'] { border-color: Highlight; }
  button::after, .star { forced-color-adjust: none; border-color: Canvas; background: CanvasText; color: Canvas; }
  button[data-standing='new']::after { background: Highlight; }
  button[data-standing='seen']::after { border-color: CanvasText; background: Canvas; }
  button[data-standing='dismissed']::after { background: linear-gradient(Canvas, Canvas) center / 7px 2px no-repeat CanvasText; }
  :host([selected]) button { outline: 3px solid Highlight; outline-offset: 2px; }
}
p { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
