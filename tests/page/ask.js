/* Asked of every page in a frame, by a script that is not in it. */
function luminance(colour) {
	const parts = colour.match(/[\d.]+/g).slice(0, 3).map((part) => {
		const c = part / 255;
		return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
}

function contrast(a, b) {
	const x = luminance(a), y = luminance(b);
	return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/* The colour behind a text: of the square it stands on, or of the page. */
function ground(view, element) {
	const square = element.closest("g") &&
	    element.closest("g").querySelector("rect.tile");
	if (element.namespaceURI.endsWith("svg") && square)
		return view.getComputedStyle(square).fill;
	for (let at = element; at; at = at.parentElement) {
		const colour = view.getComputedStyle(at).backgroundColor;
		if (!/, 0\)$|transparent/.test(colour))
			return colour;
	}
	return "rgb(255, 255, 255)";
}

function faint(view, page) {
	const bad = new Set();
	for (const element of page.querySelectorAll(
	    "h1, h2, p, a, small, figcaption, caption, th, td, li, text, b, .said")) {
		const style = view.getComputedStyle(element);
		const svg = element.namespaceURI.endsWith("svg");
		if (style.display === "none" || !element.textContent.trim())
			continue;
		const ratio = contrast(svg ? style.fill : style.color,
		    ground(view, element));
		if (ratio < 4.5)
			bad.add(element.tagName + "." + element.getAttribute("class") +
			    " " + ratio.toFixed(2));
	}
	return [...bad];
}

/* Texts of a drawing that leave it to the left or the right. */
function outside(page) {
	let count = 0;
	for (const text of page.querySelectorAll("svg[role=img] text")) {
		const box = text.getBoundingClientRect();
		const frame = text.closest("svg").getBoundingClientRect();
		if (box.width > 0 &&
		    (box.left < frame.left - 3 || box.right > frame.right + 3))
			count++;
	}
	return count;
}

window.onload = function () {
	const said = [];
	for (const frame of document.querySelectorAll("iframe")) {
		const view = frame.contentWindow, page = frame.contentDocument;
		const root = page.documentElement;
		said.push([frame.title, root.clientWidth,
		    "wide=" + Math.max(0, root.scrollWidth - root.clientWidth),
		    "text=" + (page.body.innerText.length > 60),
		    "outside=" + outside(page),
		    "faint=" + faint(view, page).join(","),
		    "dark=" + (luminance(view.getComputedStyle(page.body)
			.backgroundColor) < 0.2)].join(" "));
	}
	document.body.textContent = "";
	const list = document.createElement("pre");
	list.id = "said";
	list.textContent = said.join("\n");
	document.body.append(list);
};
