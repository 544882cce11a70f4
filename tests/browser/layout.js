// What is wrong with the layout of the page as it stands: text wider than the page, over other
// text, or cut off. Returned as sentences; run by test_layout.py.
() => {
  const SLACK = 2;
  const said = [];
  const quote = (text) => `"${text.trim().replace(/\s+/g, " ").slice(0, 40)}"`;

  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 0) said.push(`sideways: the page is ${wide} px wider than its window`);

  const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const isForEars = (element) => element.closest(".visually-hidden, .skip, title, desc") !== null;
  const scrolls = (style, axis) => ["auto", "scroll"].includes(style[`overflow${axis}`]);

  // Each line of text, as far as the boxes around it let it be seen.
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || !seen(parent) || isForEars(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    let kept = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
    for (let box = parent; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      const frame = box.getBoundingClientRect();
      for (const axis of ["X", "Y"]) {
        if (box.ownerSVGElement || style[`overflow${axis}`] === "visible") continue;
        const [start, end] = axis === "X" ? ["left", "right"] : ["top", "bottom"];
        const cut = (line) => line[start] < frame[start] - SLACK || line[end] > frame[end] + SLACK;
        if (!scrolls(style, axis) && kept.some(cut)) said.push(`clipped: ${quote(node.data)}`);
        kept = kept.filter((line) => line[end] > frame[start] + SLACK && line[start] < frame[end] - SLACK);
      }
    }
    const page = document.documentElement.clientWidth;
    if (kept.some((line) => line.left < -SLACK && line.right < page)) said.push(`clipped: ${quote(node.data)}`);
    // A line box is higher than its letters: what counts is their middle.
    for (const { left, right, top, bottom } of kept) {
      const trim = (bottom - top) * 0.25;
      lines.push({ left, right, top: top + trim, bottom: bottom - trim, node, parent });
    }
  }

  lines.sort((one, other) => one.top - other.top);
  const told = new Set();
  for (const [at, one] of lines.entries()) {
    for (let next = at + 1; next < lines.length && lines[next].top < one.bottom; next++) {
      const other = lines[next];
      if (one.node === other.node || one.left + SLACK >= other.right || other.left + SLACK >= one.right) continue;
      const sentence = `overlap: ${quote(one.node.data)} and ${quote(other.node.data)}`;
      if (!told.has(sentence)) said.push(sentence);
      told.add(sentence);
    }
  }
  return said;
}
