// Say of the element that has the focus which of the remembered ones it is (-1: none of them, null: none has it),
// and what keeps a person from seeing it. The outline that is the browser's own counts as seen.
() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const faults = [];
  const name = element.outerHTML.slice(0, 120).replace(/\s+/g, " ");
  const style = getComputedStyle(element);
  if (!element.matches(":focus-visible") || style.outlineStyle === "none"
    || style.outlineStyle !== "auto" && parseFloat(style.outlineWidth) < 2) {
    faults.push(`the focus does not show: ${name}`);
  } else if (style.outlineStyle !== "auto") {
    const { paint, ground } = window.colours;
    const contrast = window.colours.contrast(paint(style.outlineColor), ground(element));
    if (contrast < 3) faults.push(`the focus shows with a contrast of ${contrast.toFixed(1)}: ${name}`);
  }
  const seen = [...element.getClientRects()].some(box => {
    const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
    const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
    const top = document.elementFromPoint(x, y);
    return top !== null && (element.contains(top) || top.contains(element) && top !== document.body);
  });
  if (!seen) faults.push(`has the focus out of sight: ${name}`);
  if (element.tabIndex > 0) faults.push(`jumps the queue: ${name}`);
  return [window.tabbable.indexOf(element), faults];
}
