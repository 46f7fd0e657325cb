// The site works without this.

// It spares a click: a filter applies as soon as it is chosen with a pointer. Who
// goes through the choices by keyboard is not taken away from them.
for (const form of document.querySelectorAll("form.filters[method=get]")) {
  let pointed = false;
  form.addEventListener("pointerdown", () => { pointed = true; });
  form.addEventListener("keydown", () => { pointed = false; });
  form.addEventListener("change", () => { if (pointed) form.requestSubmit(); });
}
// A page that the browser has put away whole comes back without being asked for. On a machine that others use too it
// must not, once its reader has signed out: it is put away hidden, and asked for anew when somebody comes back to it.
addEventListener("pagehide", (event) => { if (event.persisted) document.documentElement.hidden = true; });
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
