/**
 * Style of a mark, inside its shadow root. It stands on light and dark pages and over pictures, so it brings its own ground and ring.
 * `all: initial` keeps the page's styles out; nothing here takes space, so the page's layout does not shift.
 */
export const markStyle = `
:host { all: initial; }
:host([place='corner']) { position: absolute; top: 8px; left: 8px; z-index: 20; }
:host([place='end']) { position: absolute; bottom: 10px; right: 8px; z-index: 20; }
:host([place='title']) { position: relative; display: inline-block; width: 0; height: 1em; vertical-align: baseline; }
:host([place='title']) button { position: absolute; top: 50%; left: 8px; translate: 0 -50%; }
button {
  box-sizing: border-box; width: 30px; height: 30px; padding: 5px; margin: 0; border: 1px solid #0000001f; border-radius: 9px;
  color: #6b4708; background: #fffdf8f0; box-shadow: 0 1px 3px #00000033; cursor: pointer;
  transition: background-color .12s, color .12s, scale .12s;
}
button:hover { background: #fff; color: #4d3204; scale: 1.08; }
button:focus-visible { outline: 3px solid #1d6fe0; outline-offset: 2px; }
button[aria-pressed='true'] { background: #8a5c0a; color: #fff; border-color: #ffffff59; }
button[aria-pressed='true']:hover { background: #6f4906; }
button[data-state='failed'] { background: #b3261e; color: #fff; border-color: #ffffff59; }
svg { display: block; width: 18px; height: 18px; fill: none; stroke: currentColor; stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
button[data-state='saving'] svg { animation: turn .8s linear infinite; }
@keyframes turn { to { rotate: 1turn; } }
@media (prefers-reduced-motion: reduce) { button { transition: none; } button:hover { scale: 1; } button[data-state='saving'] svg { animation-duration: 3s; } }
@media (forced-colors: active) { button { border: 2px solid ButtonText; } button[aria-pressed='true'] { border-color: Highlight; } }
p { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
