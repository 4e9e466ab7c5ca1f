// Text in drawings that is too pale on what is drawn under it, which axe cannot tell. Gives faults in words.
// Under a text is what was drawn before it and is filled anywhere behind the middle of its letters; what lies
// under a shape that is filled behind all of them is hidden. A pattern has all the colours that are in it.
() => {
  const faults = [];
  const { paint, contrast, ground } = window.colours;
  const colours = shape => {
    const style = getComputedStyle(shape);
    const pattern = style.fill.match(/^url\("?#(.+?)"?\)/);
    if (!pattern) return style.fill === "none" ? [] : [paint(style.fill)];
    return [...document.getElementById(pattern[1]).children].flatMap(part => {
      const { fill, stroke } = getComputedStyle(part);
      return [part.localName === "path" ? stroke : fill].filter(one => one !== "none").map(paint);
    });
  };
  const COLUMNS = 24, ROWS = 3;
  const points = ({ left, right, top, bottom }) => Array.from({ length: COLUMNS * ROWS }, (_, number) => new DOMPoint(
    left + (right - left) * (number % COLUMNS) / (COLUMNS - 1),
    top + (bottom - top) * Math.floor(number / COLUMNS) / (ROWS - 1)));
  // A path may have many pieces: it is filled where it is filled, not in the whole box around it.
  const filled = (shape, letters) => {
    const back = shape.getScreenCTM().inverse();
    return points(letters).filter(point => shape.isPointInFill(point.matrixTransform(back))).length;
  };

  // A border as wide as a quarter of the letters fills their insides: it is what they stand on (Understanding
  // success criterion 1.4.3).
  const halo = style => style.stroke !== "none" && style.paintOrder.startsWith("stroke")
    && parseFloat(style.strokeWidth) >= parseFloat(style.fontSize) / 4;

  for (const drawing of [...document.querySelectorAll("svg:has(text)")].filter(one => one.checkVisibility())) {
    const shapes = [...drawing.querySelectorAll("rect, path, circle, text")].filter(one => !one.closest("defs"))
      .map(one => [one, one.getBoundingClientRect()]);
    shapes.forEach(([text, { left, right, top, bottom, height }], place) => {
      if (text.localName !== "text") return;
      const letters = { left: left + 1, right: right - 1, top: top + height / 4, bottom: bottom - height / 4 };
      let under = [ground(drawing)];
      for (const [shape] of shapes.slice(0, place)) {
        const behind = shape.localName === "text" ? 0 : filled(shape, letters);
        const found = behind ? colours(shape) : [];
        if (found.length) under = behind === COLUMNS * ROWS ? found : [...under, ...found];
      }
      const style = getComputedStyle(text);
      if (halo(style)) under = [paint(style.stroke)];
      const least = Math.min(...under.map(one => contrast(paint(style.fill), one)));
      if (least < 4.5) faults.push(`a text in a drawing has a contrast of ${least.toFixed(2)}: ${text.outerHTML.slice(0, 160)}`);
    });
  }
  return faults;
}
