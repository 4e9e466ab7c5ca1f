// Say of the element that has the focus which of the remembered ones it is (-1: none of them, null: none has it),
// and what keeps a person from seeing it. The outline that is the browser's own counts as seen.
() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const faults = [];
  const name = element.outerHTML.slice(0, 120).replace(/\s+/g, " ");
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const paint = colour => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map(part => part / 255)
      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = () => {
    for (let above = element.parentElement; above; above = above.parentElement) {
      const painted = paint(getComputedStyle(above).backgroundColor);
      if (painted[3] === 255) return painted;
    }
    return paint("canvas");
  };
  const style = getComputedStyle(element);
  if (!element.matches(":focus-visible") || style.outlineStyle === "none"
    || style.outlineStyle !== "auto" && parseFloat(style.outlineWidth) < 2) {
    faults.push(`the focus does not show: ${name}`);
  } else if (style.outlineStyle !== "auto") {
    const [low, high] = [light(paint(style.outlineColor)), light(ground())].sort((one, other) => one - other);
    const contrast = (high + 0.05) / (low + 0.05);
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
