// The site works without this.

// It spares a click: a filter applies as soon as it is chosen with a pointer. Who
// goes through the choices by keyboard is not taken away from them.
for (const form of document.querySelectorAll("form.filters[method=get]")) {
  let pointed = false;
  form.addEventListener("pointerdown", () => { pointed = true; });
  form.addEventListener("keydown", () => { pointed = false; });
  form.addEventListener("change", () => { if (pointed) form.requestSubmit(); });
}
// What is typed into a form is kept by the server while it is typed; without this, at each sending of it. The line under
// the form says so: aloud once, and again when something else is to be said. While the server cannot be reached it is kept
// in this browser instead: of this account alone, until the server has it, a day is over or somebody signs out.
const HERE = "kept ";
const here = {
  all: () => { try { return Object.keys(localStorage).filter(key => key.startsWith(HERE)); } catch { return []; } },
  of: key => { try { return JSON.parse(localStorage.getItem(HERE + key)); } catch { return null; } },
  put: (key, of) => { try { localStorage.setItem(HERE + key, JSON.stringify(of)); return true; } catch { return false; } },
  gone: key => { try { localStorage.removeItem(HERE + key); } catch { /* a browser that keeps nothing */ } },
  clear: which => { for (const key of here.all()) if (which(here.of(key.slice(HERE.length)))) here.gone(key.slice(HERE.length)); },
};
here.clear(of => !of || Date.now() - of.at > 86400000);
// A form that was sent has arrived when the site says so, of the page on which it was typed: in the address to which it leads,
// or where it stands again or is to be confirmed. Any other page, one before it or an error, is no sign of it.
const pageOf = token => token.split(".")[0];
const arrived = new URLSearchParams(location.search).get("sent") ?? document.querySelector("[data-arrived]")?.dataset.arrived;
if (arrived) here.clear(of => pageOf(new URLSearchParams(of.body).get("kept-page") ?? "") === pageOf(arrived));
for (const out of document.querySelectorAll("form[action='/sign-out']")) out.addEventListener("submit", () => here.clear(() => true));
// Puts what was typed into a form again; whether anything of it was another than stands there.
const refill = (form, body) => {
  const typed = new URLSearchParams(body), seen = {};
  let changed = false;
  for (const field of form.elements) {
    if (!field.name || ["hidden", "file", "submit", "button"].includes(field.type)) continue;
    const all = typed.getAll(field.name);
    if (field.type === "checkbox" || field.type === "radio") {
      changed ||= field.checked !== all.includes(field.value);
      field.checked = all.includes(field.value);
    } else {
      const place = seen[field.name] = (seen[field.name] ?? -1) + 1;
      if (place >= all.length || field.value === all[place]) continue;
      field.value = all[place];
      changed = true;
    }
  }
  return changed;
};
for (const line of document.querySelectorAll("[data-keep]")) {
  const form = line.closest("form");
  const MOST_ON_LEAVING = 60000; // browsers send on no more of what is on its way when a page is left
  let waiting, asked, sent = false, dirty = false, told;
  const say = (text, topic) => {
    line.setAttribute("aria-live", topic === told ? "off" : "polite");
    told = topic;
    line.textContent = text;
  };
  const key = line.dataset.keep;
  const typed = () => {
    const all = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") all.append(name, value);
    all.append("kept-form", key);
    return all.toString();
  };
  const hold = body => here.put(key, { who: line.dataset.who, at: Date.now(), body });
  const keep = async (leaving) => {
    clearTimeout(waiting);
    waiting = undefined;
    if (sent || !dirty || (asked && !leaving)) return;
    dirty = false;
    const body = typed();
    asked = new AbortController();
    try {
      const answer = await fetch("/kept", {
        method: "POST", body, redirect: "manual", signal: asked.signal, keepalive: leaving && body.length < MOST_ON_LEAVING,
        headers: { "content-type": "application/x-www-form-urlencoded" },
      });
      if (answer.type === "opaqueredirect") throw line.dataset.out;
      if (answer.status === 409) throw line.dataset.other;
      if (answer.status === 413) throw line.dataset.large;
      if (!answer.ok) throw line.dataset.off;
      const { said, told: topic } = await answer.json();
      here.gone(key);
      say(said, topic);
    } catch (problem) {
      if (sent) return;
      dirty = true;
      const text = typeof problem === "string" ? problem : line.dataset.off;
      const held = ![line.dataset.large, line.dataset.other].includes(problem) && hold(body);
      say(held && text === line.dataset.off ? line.dataset.here : text, text);
      later(10000);
    } finally {
      asked = undefined;
    }
    if (dirty) later(2000);
  };
  const later = (time) => { waiting ??= setTimeout(keep, time, false); };
  form.addEventListener("input", () => { dirty = true; sent = false; later(2000); });
  const left = here.of(key);
  if (left && left.who !== line.dataset.who) here.clear(of => of.who === left.who);
  else if (left && !form.querySelector("[aria-invalid=true]") && refill(form, left.body)) {
    dirty = true;
    say(line.dataset.back, "back");
    later(2000);
  } else if (left) here.gone(key);
  form.addEventListener("submit", () => {
    if (dirty || asked) hold(typed()); // it may never arrive
    sent = true;
    clearTimeout(waiting);
    waiting = undefined;
    asked?.abort();
  });
  document.addEventListener("visibilitychange", () => { if (document.hidden) keep(true); });
  addEventListener("pagehide", () => keep(true));
}
// Enter goes on with a form, also where its choices can be searched: the browser would press the first button, which
// searches. In the field of the search it does. Without this Enter searches everywhere; nothing that was typed is lost.
for (const form of document.querySelectorAll("form:has(.find)")) {
  form.addEventListener("submit", event => {
    if (event.submitter?.name !== "find" || !document.activeElement.matches("input:not([type=search])")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const button = form.querySelector("button:not(.second)");
    setTimeout(() => form.requestSubmit(button)); // while a form is being sent no other sending of it begins
  }, true);
}
// What others have proposed that is like the event of which somebody writes the title stands below it. Without this it is said
// when the proposal is confirmed.
for (const line of document.querySelectorAll("[data-alike]")) {
  const form = line.closest("form"), title = form.elements.title;
  title.closest(".field").after(line);
  let waiting;
  const look = async () => {
    const asked = new URLSearchParams({ of: line.dataset.alike, title: title.value });
    for (const area of new FormData(form).getAll("areas")) asked.append("areas", area);
    try {
      const answer = await fetch(`/event-proposals/alike?${asked}`);
      const page = new DOMParser().parseFromString(answer.ok && !answer.redirected ? await answer.text() : "", "text/html");
      if (page.body.innerHTML !== line.innerHTML) line.replaceChildren(...page.body.childNodes);
    } catch { /* it is said when the proposal is confirmed */ }
  };
  const later = ({ target }) => {
    if (target !== title && target.name !== "areas") return;
    clearTimeout(waiting);
    waiting = setTimeout(look, 700);
  };
  form.addEventListener("input", later);
}
// A page that the browser has put away whole comes back without being asked for. On a machine that others use too it
// must not, once its reader has signed out: it is put away hidden, and asked for anew when somebody comes back to it.
addEventListener("pagehide", (event) => { if (event.persisted) document.documentElement.hidden = true; });
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

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

// The order of a list is drawn with a pointer, or moved by the buttons of each line, which the keyboard reaches; the
// numbers follow, and what has moved is said aloud. Without this the numbers are typed.
for (const list of document.querySelectorAll("ol[data-moved]")) {
  const lines = () => [...list.children], said = list.parentElement.querySelector("[role=status]");
  const name = line => line.querySelector("span").textContent;
  const told = line => {
    lines().forEach((of, place) => { of.querySelector("[name=numbers]").value = place + 1; });
    said.textContent = `${name(line)}: ${list.dataset.moved.replace("%1", lines().indexOf(line) + 1)}`;
    list.dispatchEvent(new Event("input", { bubbles: true }));
  };
  let drawn;
  for (const line of list.querySelectorAll("[data-moves]")) {
    line.draggable = true;
    for (const [words, sign] of [[list.dataset.up, "↑"], [list.dataset.down, "↓"]]) {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "second", textContent: sign });
      button.setAttribute("aria-label", `${words}: ${name(line)}`);
      button.addEventListener("click", () => {
        const next = sign === "↑" ? line.previousElementSibling : line.nextElementSibling;
        if (!next || !("moves" in next.dataset)) return;
        if (sign === "↑") next.before(line); else next.after(line);
        button.focus();
        told(line);
      });
      line.append(" ", button);
    }
    line.addEventListener("dragstart", event => { drawn = line; event.dataTransfer.effectAllowed = "move"; });
    line.addEventListener("dragover", event => {
      if (!drawn || drawn === line) return;
      event.preventDefault();
      const { top, height } = line.getBoundingClientRect();
      if (event.clientY < top + height / 2) line.before(drawn); else line.after(drawn);
    });
    line.addEventListener("dragend", () => { if (drawn) told(drawn); drawn = undefined; });
  }
}

// A page that is followed while it is open: the server says that what is seen of it has changed, and it is asked for anew.
// What has changed is said aloud in a line; the focus stays where it was. Without this the page renews itself. No form
// stands in what is followed, so that nothing that is being typed is ever put away.
for (const part of document.querySelectorAll("[data-live]")) {
  for (const way of document.querySelectorAll("[data-alone]")) way.remove(); // by which a page without this renews itself
  const line = document.querySelector("[role=status][data-over]");
  let source, soon, away, lost, over, asking, again;
  const say = text => { if (line.textContent !== text) line.textContent = text; };
  const renew = async () => {
    again = asking;
    if (asking) return;
    asking = true;
    try {
      const answer = await fetch(location.href);
      if (answer.status >= 500) throw answer.status;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html"), fresh = page.getElementById(part.id);
      if (answer.redirected || !fresh) return location.reload();
      const at = part.contains(document.activeElement) ? document.activeElement : undefined;
      const same = at && (at.id ? `#${CSS.escape(at.id)}` : `[href="${CSS.escape(at.getAttribute("href") ?? "")}"]`);
      part.replaceChildren(...fresh.childNodes);
      part.dataset.live = fresh.dataset.live ?? part.dataset.live; // it goes on from what is shown now
      if (at) {
        part.tabIndex = -1; // where what had the focus is there no longer, one goes on from here
        (part.querySelector(same) ?? part).focus({ preventScroll: true });
      }
      lost = undefined;
      say(over ? line.dataset.over : fresh.dataset.said || line.dataset.on);
    } catch {
      later();
    } finally {
      asking = false;
      if (again) renew();
    }
  };
  // Nobody reads a page that is hidden, and of the connections of a browser to a site there are few: it lets go of its own.
  const follow = () => {
    clearTimeout(soon);
    soon = undefined;
    source?.close();
    if (over || document.hidden) return;
    source = new EventSource(part.dataset.live);
    source.addEventListener("open", () => {
      clearTimeout(away);
      if (lost || !line.textContent) say(line.dataset.on);
      away = lost = undefined;
    });
    source.addEventListener("error", () => {
      const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
      lost ??= time;
      away ??= setTimeout(() => { if (lost) say(line.dataset.off.replace("%1", lost)); }, 5000);
      // By itself a browser would come back to what was shown when this began, and not to what is shown now.
      source.close();
      later();
    });
    source.addEventListener("changed", renew);
    source.addEventListener("over", () => {
      over = true;
      source.close();
      renew();
    });
  };
  const later = () => {
    soon ??= setTimeout(async () => {
      await renew();
      follow();
    }, 5000 + 5000 * Math.random());
  };
  document.addEventListener("visibilitychange", follow);
  follow();
}
// An instant in the reader's own zone, beside those in Astana and in UTC.
for (const time of document.querySelectorAll("time[data-own]")) {
  // In figures as they are written everywhere: no browser has the names of the Kazakh months.
  const there = new Intl.DateTimeFormat("sv", { dateStyle: "short", timeStyle: "short" });
  time.textContent = `· ${time.dataset.own} ${there.format(new Date(time.dateTime))}`;
}
