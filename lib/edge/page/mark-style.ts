/**
 * Style of a mark, inside its shadow root. It stands on light and dark pages and over pictures, so it brings its own ground and ring.
 * `all: initial` keeps the page's styles out; nothing here takes space, so the page's layout does not shift.
 * Signs are drawn by gradients, borders and letters: no drawing of its own in each of fifty marks, and no picture from an address,
 * which the page's security policy could forbid.
 */
export const markStyle = `
:host { all: initial; }
:host([place='corner']) { position: absolute; top: 8px; left: 8px; z-index: 20; }
:host([place='end']) { position: absolute; bottom: 10px; right: 8px; z-index: 20; }
:host([place='title']) { position: relative; display: inline-block; width: 0; height: 1em; vertical-align: baseline; }
:host([place='title']) button { position: absolute; top: 50%; left: 8px; translate: 0 -50%; }
button {
  box-sizing: border-box; display: block; position: relative; width: 30px; height: 30px; padding: 0; margin: 0;
  border: 1px solid #0000001f; border-radius: 9px; color: #6b4708; background-color: #fffdf8f0; box-shadow: 0 1px 3px #00000033;
  font: 700 18px/28px system-ui, sans-serif; text-align: center; cursor: pointer; transition: background-color .12s, color .12s, scale .12s;
}
button:hover { background-color: #fff; color: #4d3204; scale: 1.08; }
button:focus-visible { outline: 3px solid #1d6fe0; outline-offset: 2px; }
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
@keyframes turn { to { rotate: 1turn; } }
@media (prefers-reduced-motion: reduce) {
  button { transition: none; }
  button:hover { scale: 1; }
  button[data-state='saving']::before { animation-duration: 3s; }
}
@media (forced-colors: active) { button { border: 2px solid ButtonText; } button[aria-pressed='true'] { border-color: Highlight; } }
p { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
