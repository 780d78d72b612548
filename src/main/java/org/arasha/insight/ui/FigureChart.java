package org.arasha.insight.ui;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import org.arasha.insight.ReportChart;
import org.arasha.insight.ReportChart.Series;

/**
 * Bars in the colours of our tokens, in light and in dark; they do not move. For those who do not see them the same numbers stand in
 * the table beside.
 */
@JavaScript("context://_static/echarts/6.0.0/dist/echarts.common.min.js")
class FigureChart extends Div {

    private static final int ROW = 44;
    private static final int STACKED_ROW = 30;
    private static final int FRAME = 90;
    private static final int UPRIGHT = 300;

    FigureChart(ReportChart chart) {
        addClassName("figure-chart");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", getTranslation("insight.chart", chart.label()));
        setHeight((chart.along() ? FRAME + (chart.stacked() ? STACKED_ROW : ROW) * chart.names().size() : UPRIGHT) + "px");
        List<Series> series = chart.series();
        getElement().executeJs("""
                const [names, labels, colours, values, along, stacked] = [$0, $1, $2, $3, $4, $5];
                const token = name => {
                  const probe = this.appendChild(document.createElement('span'));
                  probe.style.color = 'var(--' + name + ')';
                  const colour = getComputedStyle(probe).color;
                  probe.remove();
                  return colour;
                };
                const draw = () => {
                  if (!this.isConnected) { return; }
                  window.echarts.getInstanceByDom(this)?.dispose();
                  const chart = window.echarts.init(this, null, { renderer: 'svg' });
                  const text = { color: token('quiet'), fontFamily: getComputedStyle(this).fontFamily, fontSize: 12 };
                  const lines = Math.ceil(labels.reduce((wide, name) => wide + 48 + 8 * name.length, 0) / this.clientWidth);
                  const category = { type: 'category', data: names, inverse: along, axisTick: { show: false },
                    axisLabel: { ...text, interval: 0, hideOverlap: !along, width: along ? Math.min(180, this.clientWidth * 0.35) : undefined,
                      overflow: along ? 'truncate' : undefined }, axisLine: { lineStyle: { color: token('line') } } };
                  const value = { type: 'value', minInterval: 1, axisLabel: text, splitLine: { lineStyle: { color: token('line') } } };
                  chart.setOption({
                    animation: false, aria: { enabled: false },
                    grid: { left: 8, right: 24, top: 16 + 24 * lines, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
                    legend: { top: 0, left: 0, textStyle: text, icon: 'roundRect' },
                    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, transitionDuration: 0, backgroundColor: token('paper'),
                      borderColor: token('line'), textStyle: { ...text, color: getComputedStyle(this).color } },
                    xAxis: along ? value : category, yAxis: along ? category : value,
                    series: labels.map((name, i) => ({ type: 'bar', name, data: values[i], stack: stacked ? 'all' : undefined,
                      barMaxWidth: 18, itemStyle: { color: token(colours[i]) } }))
                  });
                };
                this.offsetWidth ? draw() : requestAnimationFrame(draw);
                this.figureWatch?.abort();
                this.figureWatch = new AbortController();
                matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw, { signal: this.figureWatch.signal });
                let width = this.clientWidth;
                new ResizeObserver((seen, observer) => {
                  if (!this.isConnected) { observer.disconnect(); this.figureWatch.abort(); window.echarts.getInstanceByDom(this)?.dispose(); return; }
                  if (this.clientWidth !== width) { width = this.clientWidth; requestAnimationFrame(draw); }
                }).observe(this);""", chart.names(), series.stream().map(Series::name).toList(),
                series.stream().map(one -> one.colour().name().toLowerCase(Locale.ROOT)).toList(),
                series.stream().map(Series::values).toList(), chart.along(), chart.stacked());
    }
}
