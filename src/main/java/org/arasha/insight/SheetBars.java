package org.arasha.insight;

import java.util.List;
import java.util.Locale;
import org.arasha.insight.ReportChart.Colour;
import org.arasha.insight.ReportChart.Series;
import org.jsoup.nodes.Element;

/** The bars of a report on paper, drawn as boxes; what the colours mean is said on each page. Their numbers stand in the table. */
final class SheetBars {

    static final String CSS = """
            .chart { page-break-inside: avoid; margin-top: 12pt; } .chart h2 { font-size: 11pt; margin: 0 0 4pt; page-break-after: avoid; }
            .bars { margin: 0; } .bars thead th { color: #56626a; font-weight: normal; padding: 0 0 6pt; }
            .key { display: inline-block; width: 8pt; height: 8pt; margin: 0 4pt 0 0; } .key + span { margin-right: 12pt; }
            .bars tbody th, .bars td { border-bottom: 0.5pt solid #dfe4e6; padding: 2pt 0; } .bars .name { width: 38%; font-size: 8pt; }
            .lines { position: relative; border-left: 0.5pt solid #8a9399; } .line { position: absolute; height: 6pt; }""";

    private static final int THICK = 7;

    private SheetBars() {}

    static void draw(Element section, ReportChart chart) {
        Element drawn = section.appendElement("div").addClass("chart");
        drawn.appendElement("h2").text(chart.label());
        Element table = drawn.appendElement("table").addClass("bars");
        Element legend = table.appendElement("thead").appendElement("tr").appendElement("th").attr("colspan", "2");
        chart.series().forEach(one -> {
            legend.appendElement("span").addClass("key").attr("style", "background: " + ink(one.colour()));
            legend.appendElement("span").text(one.name());
        });
        Element body = table.appendElement("tbody");
        long most = most(chart);
        for (int i = 0; i < chart.names().size(); i++) {
            Element bars = body.appendElement("tr");
            bars.appendElement("th").attr("scope", "row").addClass("name").text(chart.names().get(i));
            List<Series> series = chart.series();
            Element lines = bars.appendElement("td").appendElement("div").addClass("lines")
                    .attr("style", "height: %dpt".formatted(2 + THICK * (chart.stacked() ? 1 : series.size())));
            double left = 0;
            for (int k = 0; k < series.size(); k++) {
                double width = 99.0 * series.get(k).values().get(i) / most;
                lines.appendElement("div").addClass("line").attr("style", String.format(Locale.ROOT, "background: %s; top: %dpt; left: %.2f%%; width: %.2f%%",
                        ink(series.get(k).colour()), 1 + (chart.stacked() ? 0 : THICK * k), left, width));
                left += chart.stacked() ? width : 0;
            }
        }
    }

    /** The longest bar has the whole width. */
    private static long most(ReportChart chart) {
        long most = 1;
        for (int i = 0; i < chart.names().size(); i++) {
            List<Long> values = values(chart, i);
            most = Math.max(most, values.stream().reduce(0L, chart.stacked() ? Long::sum : Long::max));
        }
        return most;
    }

    private static List<Long> values(ReportChart chart, int name) {
        return chart.series().stream().map(one -> one.values().get(name)).toList();
    }

    /** As {@code tokens.css} has them in light. */
    private static String ink(Colour colour) {
        return switch (colour) {
            case ACCENT -> "#0f5c66";
            case QUIET -> "#a3afb5";
            case DONE -> "#23663c";
            case SOON -> "#c98a1c";
            case OVERDUE -> "#a3211b";
            case FINE -> "#6f97ad";
            case PALE -> "#8a969c";
        };
    }
}
