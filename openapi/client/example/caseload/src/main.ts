/** Sign-in, language and sign-out around the two views. */
import type { Language } from "@palvelurekisteri/client";

import { showCaseload } from "./caseload.js";
import { byId, h, oneOf } from "./dom.js";
import { onSessionEnd, register, tell } from "./register.js";
import { LANGUAGES, currentLanguage, setLanguage, text } from "./texts.js";

const dialog = byId<HTMLDialogElement>("sign_in");
let signedInAs = "";

/** Asks for name and password over whatever is shown: what was typed there stays. */
function askToSignIn(): void {
  const username = h("input", { id: "username", autocomplete: "username", required: true });
  const password = h("input", { id: "password", type: "password", autocomplete: "current-password", required: true });
  const alert = h("div", { role: "alert" });
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    try {
      await register.session.login({ username: username.value, password: password.value });
    } catch (error) {
      tell(error, alert);
      password.value = "";
      return password.focus();
    }
    dialog.close();
    const isSame = signedInAs === username.value;
    signedInAs = username.value;
    showHead();
    // Another person must not go on with what the first one saw.
    if (!isSame) await showCaseload();
  };
  dialog.replaceChildren(
    h("h1", { id: "sign_in_title" }, text("signIn")),
    h(
      "form",
      { submit: (event) => void submit(event) },
      h("div", { class: "field" }, h("label", { for: "username" }, text("username")), username),
      h("div", { class: "field" }, h("label", { for: "password" }, text("password")), password),
      alert,
      h("button", {}, text("signIn")),
    ),
  );
  if (!dialog.open) dialog.showModal();
}

async function signOut(): Promise<void> {
  signedInAs = "";
  byId("main").replaceChildren();
  showHead();
  askToSignIn();
  // The tokens are forgotten here even when this fails.
  await register.session.logout().catch(() => {});
}

function showHead(): void {
  const names = { fi: "suomi", sv: "svenska", en: "English" };
  const change = (): void => void changeLanguage(oneOf(LANGUAGES, languages.value));
  const languages = h("select", { id: "language", change });
  for (const code of LANGUAGES) {
    languages.append(h("option", { value: code, lang: code, selected: code === currentLanguage() }, names[code]));
  }
  const out = signedInAs ? [h("button", { click: () => void signOut() }, text("signOut"))] : [];
  byId("head").replaceChildren(h("div", {}, h("label", { for: "language" }, text("language")), languages), ...out);
}

async function changeLanguage(next: Language): Promise<void> {
  setLanguage(next);
  register.language = next;
  showHead();
  if (signedInAs) await showCaseload();
}

// The dialog cannot be left without signing in.
dialog.addEventListener("cancel", (event) => event.preventDefault());
onSessionEnd(askToSignIn);
showHead();
askToSignIn();
