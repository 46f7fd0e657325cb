// Errors of the summary that lead to no field, and fields that do not name their error.
const wrong = [];
const links = [...document.querySelectorAll(".errors a[href^='#']")];
if (links.length === 0) wrong.push("no error leads to a field");
for (const link of links) {
  const field = document.getElementById(link.hash.slice(1));
  if (!field) wrong.push(`${link.hash} is nowhere`);
  else if (field.getAttribute("aria-invalid") !== "true") wrong.push(`${link.hash} is not said to be wrong`);
  else {
    const said = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id.endsWith("-error"));
    if (!said.some((id) => document.getElementById(id)?.textContent.trim())) wrong.push(`${link.hash} does not name its error`);
  }
}
for (const field of document.querySelectorAll("[aria-invalid=true]")) {
  if (!links.some((link) => link.hash === `#${field.id}`)) wrong.push(`${field.id} is not in the summary`);
}
return wrong;
