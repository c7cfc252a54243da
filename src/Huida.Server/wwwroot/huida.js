// What the pages do in the browser itself: keys, the draft, theme and language, the address, scrolling, reconnecting.
// Listeners sit on the document, so they work before the circuit is up and after Blazor has replaced elements.

const root = document.documentElement;
const draftKey = "huida-draft";
let page = null;      // the .NET side of the ask page, once its circuit is up
let waiting = false;  // sent before that: asked as soon as it is

const field = () => document.getElementById("question");
const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
const remember = (name, value) => document.cookie = `${name}=${value};path=/;max-age=31536000;samesite=lax`;

async function send() {
    const question = field()?.value ?? "";
    if (!question.trim()) {
        return;
    }

    if (!page) {
        waiting = true;
        return;
    }

    // The draft is kept until the answer is there: a lost server loses no question.
    if (await page.invokeMethodAsync("Ask", question)) {
        field().value = "";
        grow(field());
    }
}

// Browsers without field-sizing get the height from here.
function grow(textarea) {
    if (!CSS.supports("field-sizing", "content")) {
        textarea.style.height = "auto";
        textarea.style.height = `${textarea.scrollHeight}px`;
    }
}

window.huida = {
    connect(dotnet, question) {
        page = dotnet;
        const textarea = field();
        textarea.value = question ?? textarea.value ?? "";
        textarea.value ||= sessionStorage.getItem(draftKey) ?? "";
        grow(textarea);
        if (matchMedia("(pointer: fine)").matches) {
            textarea.focus();
        }

        root.dataset.ready = "true";
        if (waiting || question) {
            waiting = false;
            history.replaceState(null, "", location.pathname);
            send();
        }
    },

    showTurn(number) {
        if (number > 0) {
            document.getElementById(`turn-${number}`)?.scrollIntoView({ block: "start", behavior: calm() ? "auto" : "smooth" });
        }
    },

    answered(address, title) {
        sessionStorage.removeItem(draftKey);
        document.title = title;
        if (address && location.pathname !== address) {
            history.pushState(null, "", address);
        }
    },

    readText(textarea) {
        root.dataset.ready = "true";

        return textarea.value;
    },

    // A short text is a part of the address, so that it can be passed on.
    tokensAddress(text, first, second) {
        const query = new URLSearchParams({ by: first, and: second, ...(text.length <= 500 ? { text } : {}) });
        history.replaceState(null, "", `${location.pathname}?${query}`);
    },

    scrollTop(element) {
        return element.scrollTop;
    },

    reveal(panel) {
        const cited = panel.querySelector(".cited");
        const stored = panel.querySelector(".stored");
        if (cited) {
            stored.scrollTop += cited.getBoundingClientRect().top - stored.getBoundingClientRect().top - stored.clientHeight / 3;
        }

        if (!panel.contains(document.activeElement)) {
            panel.dataset.from = document.activeElement?.id ?? "";
            stored.focus({ preventScroll: true }); // up and down scroll it
        }
    },
};

function closeEvidence(panel) {
    panel.querySelector("[data-close]").click();
    (document.getElementById(panel.dataset.from) ?? field())?.focus({ preventScroll: true });
}

document.addEventListener("submit", event => {
    if (event.target.matches("[data-composer]")) {
        event.preventDefault();
        send();
    }
});

document.addEventListener("input", event => {
    if (event.target === field()) {
        sessionStorage.setItem(draftKey, event.target.value);
        grow(event.target);
    }
});

document.addEventListener("keydown", event => {
    // Enter that ends a composition picks a word, it does not send; Safari reports it after the composition, as key 229.
    if (event.isComposing || event.keyCode === 229) {
        return;
    }

    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const typing = event.target.matches("input, textarea, select, [contenteditable]");
    const panel = document.querySelector(".evidence");
    if (event.key === "Enter" && plain && !event.shiftKey && event.target === field()) {
        event.preventDefault();
        send();
    } else if (event.key === "/" && plain && !typing && document.querySelector("textarea")) {
        event.preventDefault();
        document.querySelector("textarea").focus();
    } else if (event.key === "Escape" && panel) {
        closeEvidence(panel);
    } else if (event.key === "Escape" && event.target.closest(".cite")) {
        event.target.blur();
    } else if ((event.key === "ArrowLeft" || event.key === "ArrowRight") && plain && !typing) {
        move(event, panel, event.key === "ArrowRight" ? 1 : -1);
    }
});

// Arrows go through the citations: in the open panel, else from mark to mark in the text.
function move(event, panel, step) {
    if (panel) {
        event.preventDefault();
        panel.querySelector(step > 0 ? "[data-next]" : "[data-previous]").click();
        return;
    }

    const marks = [...(event.target.closest(".answer")?.querySelectorAll(".cite button") ?? [])];
    const next = marks[marks.indexOf(event.target) + step];
    if (marks.includes(event.target) && next) {
        event.preventDefault();
        next.focus();
    }
}

document.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (!button) {
        return;
    }

    if (button.dataset.language) {
        remember("huida-language", button.dataset.language);
        location.reload();
    } else if ("themeSwitch" in button.dataset) {
        const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
        root.dataset.theme = dark ? "light" : "dark";
        remember("huida-theme", root.dataset.theme);
    } else if (button.dataset.copy) {
        copy(button);
    } else if ("stop" in button.dataset) {
        field().focus();
    } else if ("reconnect" in button.dataset) {
        reconnect();
    } else if ("close" in button.dataset) {
        const from = button.closest(".evidence")?.dataset.from;
        document.getElementById(from)?.focus({ preventScroll: true });
    }
});

// A part of a reading lights up the words of the question that it came from.
for (const [on, off] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
    document.addEventListener(on, event => light(event, true));
    document.addEventListener(off, event => light(event, false));
}

function light(event, lit) {
    const chip = event.target.closest?.("[data-part]");
    for (const said of chip?.closest(".turn").querySelectorAll(`.said[data-parts~="${chip.dataset.part}"]`) ?? []) {
        said.classList.toggle("lit", lit);
    }
}

// A token, in the text or in its table, lights up whatever stands in the same place, on both sides; what it is is said above its text.
document.addEventListener("pointerover", event => point(event, true));
document.addEventListener("pointerout", event => point(event, false));

function point(event, lit) {
    const token = event.target.closest?.(".token, .token-rows [data-place]");
    if (!token) {
        return;
    }

    const [start, end] = (token.dataset.place ?? "0-0").split("-").map(Number);
    for (const other of document.querySelectorAll("[data-place]")) {
        const [from, to] = other.dataset.place.split("-").map(Number);
        other.classList.toggle("lit", lit && from < end && start < to);
    }

    token.closest("section").querySelector("[data-readout]").textContent = lit ? token.dataset.says ?? "" : "";
}

async function copy(button) {
    await write(button.dataset.copy);
    const label = button.textContent;
    if (label !== button.dataset.copied) {
        button.textContent = button.dataset.copied;
        setTimeout(() => button.textContent = label, 2000);
    }
}

// Browsers have no clipboard object for plain http from another machine.
async function write(text) {
    if (navigator.clipboard) {
        return navigator.clipboard.writeText(text);
    }

    const holder = document.body.appendChild(document.createElement("textarea"));
    holder.value = text;
    holder.select();
    document.execCommand("copy");
    holder.remove();
}

async function reconnect() {
    // False: the server is there again but has not kept this page; its conversation is in the store.
    if (await Blazor.reconnect() === false) {
        location.reload();
    }
}

document.addEventListener("components-reconnect-state-changed", event => {
    if (event.detail.state === "rejected") {
        location.reload();
    }
}, true);

// An address made by answered() has no page of its own behind it.
addEventListener("popstate", () => location.reload());

const cited = document.querySelector(".document .cited");
if (cited && !location.hash) {
    cited.scrollIntoView({ block: "center" });
}

Blazor.start({
    ssr: { disableDomPreservation: true },
    circuit: {
        configureSignalR: connection => connection.configureLogging("warn"),
        reconnectionOptions: { maxRetries: 1000, retryIntervalMilliseconds: attempt => Math.min(250 * 2 ** attempt, 5000) },
    },
});
