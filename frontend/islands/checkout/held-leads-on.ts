// A window that the slot picker holds leads to the page that confirms it: data-then of the element.

document.addEventListener("slot-held", (event) => {
    const then = event.target instanceof HTMLElement ? event.target.dataset["then"] : undefined;
    if (then) window.location.assign(then);
});
