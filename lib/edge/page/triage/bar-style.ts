import { HOST } from '../bar-place.ts';

/**
 * Style of the bar, inside its shadow root. It lies over the page and takes no space. The ground is chosen by the page's own (`ground.ts`), not by the system: a
 * dark bar on a light site is as wrong as the other way round. What keeps it where it is cannot be overruled by the page.
 */
export const barStyle = `
:host {
  ${HOST.replaceAll(';', ' !important;')}
  --ground: #fffdf8; --raised: #f3efe5; --line: #d8d2c3; --ink: #23201a; --soft: #5c5649; --accent: #85570a; --on-accent: #fff; --focus: #1d6fe0; --shadow: #00000038;
}
:host([scheme='dark']) {
  --ground: #23211d; --raised: #332f28; --line: #4a453b; --ink: #efece4; --soft: #b9b2a3; --accent: #ecc061; --on-accent: #231a06; --focus: #7cb2ff; --shadow: #000000a0;
}
.stand { flex: none; }
section, .note, dialog { font: 400 13px/1.35 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; color: var(--ink); color-scheme: light; }
:host([scheme='dark']) :is(section, .note, dialog) { color-scheme: dark; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.veiled { visibility: hidden; }
section, .note {
  pointer-events: auto; width: fit-content; max-width: min(1060px, calc(100% - 24px)); margin-inline: auto; color: var(--ink); background: var(--ground);
  border: 1px solid var(--line); border-radius: 12px; box-shadow: 0 3px 16px var(--shadow);
}
section { display: grid; margin-block-end: 10px; padding: 5px; gap: 5px; }
.note { display: flex; align-items: center; gap: 8px; margin-block-end: 6px; padding: 6px 12px; }
.note p { min-width: 0; overflow-wrap: anywhere; }
p, h2, dl, dd, dt { margin: 0; }
.row { display: flex; align-items: center; gap: 4px; min-width: 0; }
section:has(.acts:not([hidden])) { width: min(1060px, calc(100% - 24px)); }
.acts { gap: 2px; padding-block-end: 5px; border-block-end: 1px solid var(--line); }
.count { padding-inline: 8px; white-space: nowrap; font-weight: 600; font-variant-numeric: tabular-nums; }
.at { flex: 1 1 auto; min-width: 0; padding-inline: 8px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: var(--soft); }
.at b { color: var(--ink); font-weight: 600; font-variant-numeric: tabular-nums; }
.space { flex: 1 1 0; }
button, select, input {
  flex: none; height: 32px; margin: 0; padding: 0 9px; border: 1px solid transparent; border-radius: 8px; color: inherit; background: none; font: inherit; white-space: nowrap;
}
button { display: inline-flex; align-items: center; gap: 6px; cursor: pointer; }
button:hover { background: var(--raised); }
button:disabled { color: var(--soft); cursor: default; background: none; }
button.main { color: var(--on-accent); background: var(--accent); font-weight: 600; }
button.main:disabled { color: var(--soft); background: var(--raised); }
button[aria-pressed='true'] { color: var(--accent); border-color: currentColor; background: var(--raised); }
.bare .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.bare { min-width: 32px; padding: 0 6px; justify-content: center; }
svg { flex: none; width: 17px; height: 17px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
kbd {
  min-width: 18px; padding: 0 4px; border: 1px solid var(--line); border-block-end-width: 2px; border-radius: 4px; color: var(--soft); background: var(--ground);
  font: 600 11px/15px ui-monospace, monospace; text-align: center;
}
kbd[data-cap]::before { content: attr(data-cap) / ''; }
select, input { border-color: var(--line); background: var(--ground); }
input { flex: 1 1 140px; min-width: 60px; width: 140px; max-width: 280px; }
label { display: flex; align-items: center; gap: 6px; min-width: 0; }
label > span { white-space: nowrap; }
.grows { flex: 1 1 auto; }
.grows > input { max-width: none; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
.spoken, .spare { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
dialog {
  pointer-events: auto; width: min(560px, calc(100vw - 24px)); max-height: calc(100vh - 48px); margin: auto; padding: 20px; overflow: auto; color: var(--ink); background: var(--ground);
  border: 1px solid var(--line); border-radius: 14px; box-shadow: 0 10px 40px var(--shadow);
}
dialog::backdrop { background: #00000059; }
dialog h2 { font-size: 16px; }
h2:focus-visible { outline: none !important; }
dialog > p { margin-block: 8px; color: var(--soft); }
dialog dl { columns: 220px 2; column-gap: 24px; margin-block: 12px; }
dialog dl > div { display: flex; break-inside: avoid; align-items: center; gap: 10px; min-height: 28px; }
dialog dt { display: flex; flex: none; gap: 3px; min-width: 74px; }
dialog dl kbd { min-width: 22px; font-size: 12px; line-height: 19px; color: var(--ink); }
dialog .row { justify-content: flex-end; flex-wrap: wrap; }
@media (max-width: 1000px) {
  .acts .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
}
@media (max-width: 760px) {
  section, .note { max-width: calc(100% - 12px); }
  section, section:has(.acts:not([hidden])) { width: auto; margin-inline: 6px; margin-block-end: 6px; }
  .acts { flex-wrap: wrap; justify-content: space-between; gap: 0; }
  .acts button, .tools .bare { min-width: 30px; padding: 0 6px; }
  input { flex-basis: 70px; }
  .at { flex-basis: 100%; }
  .tools { gap: 2px; }
  .tools .long .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .count { padding-inline: 4px; margin-inline-end: auto; }
  select { max-width: 168px; padding: 0 4px; }
  button { padding: 0 8px; }
  .tools kbd, .acts kbd { display: none; }
}
@media (max-width: 600px) {
  .tools:has(> .main:not([hidden])) { flex-wrap: wrap; }
  .tools:has(> .main:not([hidden])) > .count { flex-basis: calc(100% - 80px); padding-block: 4px; }
  .tools:has(> .main:not([hidden])) > .space { display: none; }
  select { flex: 1 1 80px; min-width: 0; max-width: 220px; }
}
@media (max-width: 460px) {
  .tools { flex-wrap: wrap; }
  .count { flex-basis: calc(100% - 80px); padding-block: 4px; }
  .count + .space { display: none; }
}
@media (forced-colors: active) {
  section, .note, dialog { border-color: CanvasText; background: Canvas; }
  button { border-color: ButtonBorder; }
  button[aria-pressed='true'] { border-color: Highlight; color: Highlight; background: Canvas; forced-color-adjust: none; }
  button.main { forced-color-adjust: none; color: HighlightText; background: Highlight; }
  :focus-visible { outline-color: Highlight; }
}
@media print { :host { display: none !important; } }
`;
