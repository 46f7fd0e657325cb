// The site works without this. It only spares a click: a filter applies as soon as it is chosen with a pointer. Who
// goes through the choices by keyboard is not taken away from them.
for (const form of document.querySelectorAll("form.filters[method=get]")) {
  let pointed = false;
  form.addEventListener("pointerdown", () => { pointed = true; });
  form.addEventListener("keydown", () => { pointed = false; });
  form.addEventListener("change", () => { if (pointed) form.requestSubmit(); });
}
