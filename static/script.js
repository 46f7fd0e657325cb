// The site works without this. It only spares a click: a filter applies as soon as it is chosen with a pointer. Who
// goes through the choices by keyboard is not taken away from them.
for (const form of document.querySelectorAll("form.filters[method=get]")) {
  let pointed = false;
  form.addEventListener("pointerdown", () => { pointed = true; });
  form.addEventListener("keydown", () => { pointed = false; });
  form.addEventListener("change", () => { if (pointed) form.requestSubmit(); });
}

// A paragraph that a page names opens its text in place, taken from the paragraph's own page. Escape, a click elsewhere
// and the button close it, and the focus is where it was. Without this, and with a key held down, the link is a link.
const cited = document.createElement("div");
if (cited.showPopover) {
  cited.className = "cited";
  cited.popover = "auto";
  cited.tabIndex = -1;
  cited.setAttribute("role", "dialog");
  document.addEventListener("click", async event => {
    const link = event.target.closest("a.cite");
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    try {
      const answer = await fetch(link.href);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const text = page.getElementById("cited");
      const title = document.createElement("a");
      title.href = link.href;
      title.textContent = page.querySelector("h1").textContent;
      const close = document.createElement("button");
      close.className = "plain";
      close.textContent = text.dataset.close;
      close.addEventListener("click", () => cited.hidePopover());
      cited.setAttribute("aria-label", title.textContent);
      cited.replaceChildren(title, ...text.children, close);
      link.focus({ preventScroll: true });
      link.after(cited);
      cited.showPopover();
      const at = link.getBoundingClientRect(), most = document.documentElement.clientWidth - cited.offsetWidth - 8;
      cited.style.left = `${Math.max(8, Math.min(at.left, most))}px`;
      cited.style.top = `${at.bottom + scrollY + 6}px`;
      cited.focus({ preventScroll: true });
      cited.scrollIntoView({ block: "nearest" });
    } catch {
      location = link.href;
    }
  });
}
