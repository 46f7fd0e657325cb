// What has the focus: which stop of the keyboard it is, and what is wrong with it.
const stops = (window.stops ??= []);
const at = document.activeElement;
if (!at || at === document.body || at === document.documentElement) return { at: -1, wrong: [] };
const wrong = [];
const style = getComputedStyle(at);
if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) wrong.push("has no visible focus");
const onTop = (x, y) => {
  const top = document.elementFromPoint(x, y);
  return top !== null && top !== document.body && (at.contains(top) || top.contains(at));
};
// Of what is larger than the window, that counts which is in it.
const within = (from, to, size) => (Math.max(from, 0) + Math.min(to, size)) / 2;
const seen = [...at.getClientRects()].some((box) =>
  [0.05, 0.5, 0.95].some((part) =>
    onTop(box.left + box.width * part, within(box.top, box.bottom, innerHeight))));
if (!seen) wrong.push("is covered");
if (at.tabIndex > 0) wrong.push("has a place of its own in the order");
let known = stops.indexOf(at);
if (known < 0) {
  const before = stops.at(-1);
  if (before && !(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING)) wrong.push("comes after what follows it");
  known = stops.push(at) - 1;
}
const text = (at.getAttribute("aria-label") ?? at.textContent).trim().replace(/\s+/g, " ").slice(0, 40) || at.name;
return { at: known, wrong: wrong.map((what) => `${at.tagName.toLowerCase()} “${text}” ${what}`) };
