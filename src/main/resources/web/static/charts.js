"use strict";
// Draws the figures of a report over the pictures that the page came with. Words of documents only ever
// become text: of a canvas, or of an element by textContent.
(() => {
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue("--" + name).trim();
  const palette = ["lead", "responsible", "support", "target", "pilot", "citation"].map(colour);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const zh = document.documentElement.lang.startsWith("zh");
  const font = getComputedStyle(document.body).fontFamily;

  function tip(lines) {
    const box = document.createElement("div");
    for (const line of lines) {
      const row = box.appendChild(document.createElement("div"));
      row.textContent = line;
      row.style.maxWidth = "22rem";
      row.style.whiteSpace = "normal";
    }
    return box;
  }

  // A colour between two of "#rrggbb", for a canvas knows no other mixture.
  function between(one, other, share) {
    const parts = hex => [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16));
    const [a, b] = [parts(one), parts(other)];
    return "rgb(" + a.map((v, i) => Math.round(v + (b[i] - v) * share)).join(",") + ")";
  }

  // Draws what option(width) says, again where the width has changed.
  function canvas(figure, height, label, option) {
    const box = document.createElement("div");
    box.className = "live";
    box.style.height = height + "px";
    box.setAttribute("role", "img");
    box.setAttribute("aria-label", label);
    figure.prepend(box);
    figure.classList.add("drawn");
    const chart = echarts.init(box, null, {renderer: "canvas"});
    chart.setOption(option(box.clientWidth));
    let width = box.clientWidth;
    new ResizeObserver(() => {
      if (box.clientWidth !== width && box.clientWidth > 0) {
        width = box.clientWidth;
        chart.resize();
        chart.setOption(option(width));
      }
    }).observe(box);
  }

  const base = () => ({
    animation: !still,
    color: palette,
    textStyle: {fontFamily: font, color: colour("ink")},
    tooltip: {confine: true, backgroundColor: colour("raise"), borderColor: colour("line"), textStyle: {color: colour("ink")}},
  });
  const axis = () => ({
    axisLine: {lineStyle: {color: colour("line")}}, axisTick: {show: false},
    axisLabel: {color: colour("soft")}, splitLine: {lineStyle: {color: colour("line"), type: "dashed"}},
  });
  const room = width => width < 560 ? 110 : 230;
  const short = (words, most) => words.length > most ? words.slice(0, most - 1) + "…" : words;

  function bars(figure, data) {
    const bars = [...data.bars].reverse();
    const several = data.names.length > 1;
    canvas(figure, bars.length * 28 + (several ? 84 : 48), zh ? "条形图" : "Bar chart", width => ({...base(),
      legend: several ? {type: "scroll", top: 0, textStyle: {color: colour("ink")}, formatter: name => short(name, 18)} : undefined,
      grid: {left: room(width), right: 48, top: several ? 36 : 8, bottom: 28},
      xAxis: {...axis(), type: "value", minInterval: 1},
      yAxis: {...axis(), type: "category", data: bars.map(bar => bar.label), axisLabel: {color: colour("ink"), width: room(width) - 12, overflow: "truncate"}},
      tooltip: {...base().tooltip, trigger: "axis", axisPointer: {type: "shadow"},
        formatter: points => tip([points[0].name, ...points.filter(p => p.value).map(p => p.seriesName + ": " + p.value)])},
      series: data.names.map((name, i) => ({name, type: "bar", stack: "all", barMaxWidth: 20,
        data: bars.map(bar => (bar.pieces.find(piece => piece.name === i) || {}).value || 0)})),
    }));
  }

  function matrix(figure, data) {
    canvas(figure, data.ys.length * 28 + 170, zh ? "矩阵图" : "Matrix", width => ({...base(),
      grid: {left: room(width), right: 16, top: 130, bottom: 40},
      xAxis: {...axis(), type: "category", position: "top", data: data.xs, axisLabel: {color: colour("ink"), rotate: 55, interval: 0, width: 130, overflow: "truncate"}, splitLine: {show: false}},
      yAxis: {...axis(), type: "category", inverse: true, data: data.ys, axisLabel: {color: colour("ink"), interval: 0, width: room(width) - 12, overflow: "truncate"}},
      visualMap: {min: 0, max: Math.max(data.most, 1), show: false, inRange: {color: [colour("accent-soft"), colour("accent")]}},
      tooltip: {...base().tooltip, formatter: p => tip([data.ys[p.value[1]], data.xs[p.value[0]], String(p.value[2])])},
      series: [{type: "heatmap", data: data.squares.map(s => [s.x, s.y, s.value]),
        label: {show: width > 560}, itemStyle: {borderColor: colour("raise"), borderWidth: 2, borderRadius: 3}}],
    }));
  }

  function timeline(figure, data) {
    const levels = Math.max(1, ...data.moments.map(m => m.row + 1));
    const several = data.groups.length > 1;
    const first = Date.UTC(data.from, 0, 1);
    const last = Date.UTC(data.until, 0, 1);
    canvas(figure, Math.max(170, levels * 17 + 120), zh ? "时间线" : "Time line", width => ({...base(),
      legend: several ? {type: "scroll", top: 0, textStyle: {color: colour("ink")}, formatter: name => short(name, 18)} : undefined,
      grid: {left: 24, right: 24, top: 40, bottom: 62},
      xAxis: {...axis(), type: "time", min: first, max: last},
      yAxis: {show: false, min: -1, max: levels},
      dataZoom: [{type: "slider", height: 18, bottom: 8, borderColor: colour("line"), textStyle: {color: colour("soft")}, brushSelect: false}],
      tooltip: {...base().tooltip, formatter: p => tip([p.data.name, p.data.date, p.seriesName])},
      series: data.groups.map((name, i) => ({name, type: "scatter", symbolSize: 11, itemStyle: {opacity: .9},
        data: data.moments.filter(m => m.group === i).map(m => ({name: m.label, date: m.date, value: [first + (last - first) * m.place / 1000, m.row]}))})),
    }));
  }

  function tilemap(figure, data) {
    const size = width => Math.min(width, 480);
    canvas(figure, size(figure.clientWidth - 34), zh ? "方格地图" : "Tile map", width => {
      const side = Math.floor(size(width) / 8) - 4;
      return {...base(),
        grid: {left: 0, top: 0, width: size(width), height: size(width)},
        xAxis: {type: "value", min: -.5, max: 7.5, show: false},
        yAxis: {type: "value", min: -.5, max: 7.5, inverse: true, show: false},
        tooltip: {...base().tooltip, formatter: p => tip([p.data.name, String(p.value[2])])},
        series: [{type: "scatter", symbol: "roundRect", symbolSize: side,
          data: data.tiles.map(t => ({name: zh ? t.name : t.english, value: [t.x, t.y, t.value],
            itemStyle: {color: t.shade ? between(colour("raise"), colour("accent"), .12 + .176 * t.shade) : colour("tint"), opacity: 1},
            label: {color: colour(t.shade > 2 ? "on-accent" : t.shade ? "ink" : "soft")}})),
          label: {show: true, formatter: p => short(p.data.name, zh ? 3 : Math.floor(side / 5.2)) + (p.value[2] ? "\n" + p.value[2] : ""), fontSize: zh ? 13 : side < 45 ? 8 : 10}}],
      };
    });
  }

  function graph(figure, data) {
    const box = document.createElement("div");
    box.className = "live network";
    box.setAttribute("role", "img");
    box.setAttribute("aria-label", zh ? "关系图" : "Network");
    figure.prepend(box);
    figure.classList.add("drawn");
    // cytoscape would put a style element into the page, which its policy forbids; the rule is in reports.css.
    if (!document.getElementById("__________cytoscape_stylesheet")) {
      document.head.appendChild(document.createElement("meta")).id = "__________cytoscape_stylesheet";
    }
    const across = Math.min(.42, box.clientWidth / 2400);
    const most = Math.max(1, ...data.nodes.map(n => n.weight));
    const heaviest = Math.max(1, ...data.edges.map(e => e.weight));
    const network = cytoscape({
      container: box,
      elements: [
        ...data.nodes.map((n, i) => ({data: {id: "n" + i, name: n.name, size: 14 + 34 * Math.sqrt(n.weight / most)}, position: {x: n.x * across, y: n.y * .27}})),
        ...data.edges.map(e => ({data: {source: "n" + e.from, target: "n" + e.to, width: 1 + 5 * e.weight / heaviest}})),
      ],
      style: [
        {selector: "node", style: {label: "data(name)", width: "data(size)", height: "data(size)", "background-color": palette[1], color: colour("ink"),
          "font-family": font, "font-size": 15, "text-wrap": "ellipsis", "text-max-width": 170, "text-valign": "bottom", "text-margin-y": 4, "min-zoomed-font-size": 7,
          "text-background-color": colour("raise"), "text-background-opacity": .75}},
        {selector: "edge", style: {width: "data(width)", "line-color": colour("firm"), opacity: .55, "curve-style": "haystack"}},
        {selector: ".far", style: {opacity: .12}},
        {selector: ".near", style: {"background-color": palette[0], "line-color": palette[0], opacity: 1}},
      ],
      // Few stand on a circle, as in the picture, where no name covers another; many are drawn together by their ties.
      layout: data.nodes.length <= 20 ? {name: "preset", padding: 24} : {name: "cose", animate: false, randomize: false, nodeRepulsion: 90000, idealEdgeLength: 90, nodeOverlap: 24, padding: 24, componentSpacing: 60},
      minZoom: .2, maxZoom: 3, wheelSensitivity: .25, userZoomingEnabled: false,
    });
    network.on("tap", "node", event => {
      network.elements().removeClass("near").addClass("far");
      event.target.closedNeighborhood().removeClass("far");
      event.target.addClass("near");
    });
    network.on("tap", event => { if (event.target === network) network.elements().removeClass("near far"); });
    box.addEventListener("dblclick", () => network.fit(undefined, 24));
    new ResizeObserver(() => { network.resize(); network.fit(undefined, 24); }).observe(box);
  }

  const draw = {bar: bars, matrix, timeline, graph, tilemap};
  for (const figure of document.querySelectorAll("figure[data-figure]")) {
    const data = JSON.parse(figure.dataset.figure);
    draw[data.kind](figure, data);
  }
})();
