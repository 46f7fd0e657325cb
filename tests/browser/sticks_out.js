// What sticks out: of the window, of its own box, or is cut off; and what scrolls, but not for who has only a keyboard.
const found = [];
const name = (element) => {
  const of = element.className && typeof element.className === "string" ? "." + element.className.trim().replaceAll(" ", ".") : "";
  const text = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
  return `${element.tagName.toLowerCase()}${of} “${text}”`;
};
const root = document.documentElement;
const over = root.scrollWidth - root.clientWidth;
const scrolls = (element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
const inScroller = (element) => {
  for (let of = element.parentElement; of && of !== root; of = of.parentElement) if (scrolls(of)) return true;
  return false;
};
// What is there for who listens, and is not seen: the head of a table whose rows are blocks.
const forEars = (element) => {
  for (let of = element; of && of !== root; of = of.parentElement) if (getComputedStyle(of).clipPath === "inset(50%)") return true;
  return false;
};
if (over > 0) {
  found.push(`the page is ${over} wider than its window`);
  for (const element of document.querySelectorAll("body *")) {
    if (found.length < 4 && element.getBoundingClientRect().right > root.clientWidth + 0.5 && !inScroller(element)) {
      found.push("sticks out of the window: " + name(element));
    }
  }
}
for (const element of document.querySelectorAll("body *:not(svg, svg *, input, select, option, textarea, .hidden, .skip)")) {
  const style = getComputedStyle(element);
  if (["none", "inline", "contents"].includes(style.display) || style.visibility === "hidden") continue;
  if (forEars(element)) continue;
  const wider = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
  const hides = ["hidden", "clip"].includes(style.overflowX) || ["hidden", "clip"].includes(style.overflowY);
  if (hides && (wider || element.scrollHeight > element.clientHeight + 1)) found.push("is cut off: " + name(element));
  else if (scrolls(element)) {
    const region = ["region", "group"].includes(element.getAttribute("role")) && element.tabIndex === 0 && element.hasAttribute("aria-label");
    if (wider && !region && element.tagName !== "DIALOG") found.push("scrolls, and is no region with a name: " + name(element));
  } else if (wider && style.overflowX === "visible" && !inScroller(element) && over <= 0 && !["BODY", "MAIN"].includes(element.tagName)) {
    found.push("sticks out of its box: " + name(element));
  }
}
return found;
