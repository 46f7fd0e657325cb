// The site works without this. It only spares a click: a filter applies as soon as it is chosen with a pointer. Who
// goes through the choices by keyboard is not taken away from them.
for (const form of document.querySelectorAll("form.filters[method=get]")) {
  let pointed = false;
  form.addEventListener("pointerdown", () => { pointed = true; });
  form.addEventListener("keydown", () => { pointed = false; });
  form.addEventListener("change", () => { if (pointed) form.requestSubmit(); });
}
// What is typed into a form is kept by the server while it is typed; without this, at each sending of it. The line under
// the form says so: aloud once, and again when something else is to be said.
for (const line of document.querySelectorAll("[data-keep]")) {
  const form = line.closest("form");
  const MOST_ON_LEAVING = 60000; // browsers send on no more of what is on its way when a page is left
  let waiting, asked, sent = false, dirty = false, told;
  const say = (text, topic) => {
    line.setAttribute("aria-live", topic === told ? "off" : "polite");
    told = topic;
    line.textContent = text;
  };
  const keep = async (leaving) => {
    clearTimeout(waiting);
    waiting = undefined;
    if (sent || !dirty || (asked && !leaving)) return;
    dirty = false;
    const typed = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") typed.append(name, value);
    typed.append("kept-form", line.dataset.keep);
    const body = typed.toString();
    asked = new AbortController();
    try {
      const answer = await fetch("/kept", {
        method: "POST", body, redirect: "manual", signal: asked.signal, keepalive: leaving && body.length < MOST_ON_LEAVING,
        headers: { "content-type": "application/x-www-form-urlencoded" },
      });
      if (answer.type === "opaqueredirect") throw line.dataset.out;
      if (answer.status === 413) throw line.dataset.large;
      if (!answer.ok) throw line.dataset.off;
      const { said, told: topic } = await answer.json();
      say(said, topic);
    } catch (problem) {
      if (sent) return;
      dirty = true;
      const text = typeof problem === "string" ? problem : line.dataset.off;
      say(text, text);
      later(10000);
    } finally {
      asked = undefined;
    }
    if (dirty) later(2000);
  };
  const later = (time) => { waiting ??= setTimeout(keep, time, false); };
  form.addEventListener("input", () => { dirty = true; sent = false; later(2000); });
  form.addEventListener("submit", () => { sent = true; clearTimeout(waiting); waiting = undefined; asked?.abort(); });
  document.addEventListener("visibilitychange", () => { if (document.hidden) keep(true); });
  addEventListener("pagehide", () => keep(true));
}
