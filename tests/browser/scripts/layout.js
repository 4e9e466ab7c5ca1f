// What does not fit: a page that scrolls sideways, text that is cut off, and parts that scroll out of reach
// of the keyboard. Gives faults in words.
() => {
  const faults = [];
  const root = document.scrollingElement;
  const name = element => element.outerHTML.slice(0, 120).replace(/\s+/g, " ");
  const unseen = style => style.clipPath === "inset(50%)";
  const shown = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
  const scrolls = style => ["auto", "scroll"].includes(style.overflowX);
  const insideScroller = element => {
    for (let above = element.parentElement; above && above !== document.body; above = above.parentElement) {
      const style = getComputedStyle(above);
      if (scrolls(style) || unseen(style)) return true;
    }
    return false;
  };
  const elements = [...document.body.querySelectorAll("*")].filter(shown);

  if (root.scrollWidth > root.clientWidth) {
    faults.push(`the page is ${root.scrollWidth} wide in a window of ${root.clientWidth}`);
    const sticking = elements.filter(element => {
      const right = element.getBoundingClientRect().right;
      return right > root.clientWidth + 0.5 && !insideScroller(element) && !unseen(getComputedStyle(element));
    });
    faults.push(...sticking.slice(-3).map(element => `sticks out: ${name(element)}`));
  }
  for (const element of elements) {
    const style = getComputedStyle(element);
    if (unseen(style) || insideScroller(element) && !scrolls(style)) continue;
    const inner = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    if (inner && scrolls(style)) {
      const named = element.ariaLabel || element.getAttribute("aria-labelledby");
      const reached = element.tabIndex >= 0 && element.hasAttribute("tabindex");
      if (!element.querySelector("table, svg, pre") && element.localName !== "pre") {
        faults.push(`text scrolls sideways: ${name(element)}`);
      }
      if (!named || !reached || !["region", "group", "figure"].includes(element.role)) {
        faults.push(`scrolls sideways without name, role or focus: ${name(element)}`);
      }
    }
    const high = element.scrollHeight > element.clientHeight + 1 && ["hidden", "clip"].includes(style.overflowY);
    const cut = inner && ["hidden", "clip"].includes(style.overflowX) || high && element.clientHeight > 0;
    if (cut && element.textContent.trim() && style.display !== "inline") faults.push(`is cut off: ${name(element)}`);
  }
  return faults;
}
