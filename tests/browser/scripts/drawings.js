// Text in drawings that is too pale on what is drawn under it, which axe cannot tell. Gives faults in words.
// Under a text is what was drawn before it and meets the middle of its letters; what lies under a shape that
// holds the whole text is hidden. A pattern has all the colours that are in it.
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
  const meets = (one, other) => one.left < other.right && other.left < one.right
    && one.top < other.bottom && other.top < one.bottom;
  const holds = (one, other) => one.left <= other.left && other.right <= one.right
    && one.top <= other.top && other.bottom <= one.bottom;

  for (const drawing of [...document.querySelectorAll("svg:has(text)")].filter(one => one.checkVisibility())) {
    const shapes = [...drawing.querySelectorAll("rect, path, circle, text")].filter(one => !one.closest("defs"))
      .map(one => [one, one.getBoundingClientRect()]);
    shapes.forEach(([text, { left, right, top, bottom, height }], place) => {
      if (text.localName !== "text") return;
      const letters = { left: left + 1, right: right - 1, top: top + height / 4, bottom: bottom - height / 4 };
      let under = [ground(drawing)];
      for (const [shape, box] of shapes.slice(0, place)) {
        if (shape.localName === "text" || !meets(box, letters)) continue;
        const found = colours(shape);
        if (found.length) under = holds(box, letters) ? found : [...under, ...found];
      }
      const style = getComputedStyle(text);
      const least = Math.min(...under.map(one => contrast(paint(style.fill), one)));
      if (least < 4.5) faults.push(`a text in a drawing has a contrast of ${least.toFixed(2)}: ${text.outerHTML.slice(0, 160)}`);
    });
  }
  return faults;
}
